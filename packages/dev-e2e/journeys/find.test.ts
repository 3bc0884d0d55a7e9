import { usePhone } from '../world/journey'
import { eventually } from '../world/phone'

const world = usePhone()

/** The large first cover, and the first rows below it. */
const FIRST_SHOWN = 7

const cards = async (): Promise<number> => (await (await world.phone.page()).$$('.cover-card')).length
const seeCards = (many: number) =>
  eventually(`${many} covers`, async () => ((await cards()) === many ? true : null))
const leftOf = async (selector: string) => Math.round((await (await world.phone.see(selector)).offset()).left)
/** The field stays open, with what was searched for, until the person leaves the search. */
const search = async (text: string) => {
  await world.phone.open('/pages/covers/index')
  await eventually('the field', async () => {
    const page = await world.phone.page()
    await (await page.$('.finder__search'))?.tap()
    return page.$('input')
  })
  await world.phone.type('input', text)
}

describe('looking for a cover', () => {
  it('narrows the list to a category, and shows all covers again', async () => {
    await world.phone.open('/pages/covers/index')
    await world.phone.tap('#category-landscape')
    await seeCards(2)
    await world.phone.tap('#category-all')
    await seeCards(FIRST_SHOWN)
  })

  it('finds a cover by a part of its name', async () => {
    await search('鲤')
    await seeCards(1)
    await world.phone.see('#cover-koi')
  })

  it.each([
    ['a keyword', '羊', 'year-of-the-goat'],
    ['its category', '生肖', 'year-of-the-goat'],
    ['its story', '奶奶', 'rooftop-fireworks'],
    ['a word for what it shows', '火车', 'night-train'],
    ['pinyin', 'shanshui', 'blue-green-mountains'],
    ['traditional Chinese', '青綠', 'blue-green-mountains'],
    ['English with one slip', 'gaot', 'year-of-the-goat'],
  ])('finds a cover by %s: %s', async (_, text, id) => {
    await search(text)
    await world.phone.see(`#cover-${id}`)
    await eventually('fewer covers', async () => ((await cards()) < FIRST_SHOWN ? true : null))
  })

  it('shows all covers again when the field is cleared', async () => {
    await search('鲤')
    await seeCards(1)
    await world.phone.tap('.finder__clear')
    await seeCards(FIRST_SHOWN)
  })

  it('shows only covers that can be claimed now', async () => {
    await world.phone.open('/pages/covers/index')
    await world.phone.tap('.finder__leave')
    await world.phone.tap('#category-open')
    await eventually('no cover that is not open', async () => {
      const closed = await (await world.phone.page()).$('.cover-card--waiting')
      return closed ? null : true
    })
    await world.phone.tap('#category-all')
  })

  it('offers categories and open covers when none is found', async () => {
    await search('长颈鹿')
    await seeCards(2)
    await world.phone.tap('#link-zodiac')
    await world.phone.see('#cover-year-of-the-goat')
    await seeCards(1)
    await world.phone.tap('#category-all')
  })

  it('offers the way back to all covers when none is found', async () => {
    await search('长颈鹿')
    await world.phone.see('.notice')
    await world.phone.tap('.notice .press-button')
    await seeCards(FIRST_SHOWN)
  })

  it('keeps the first category above the first cover, also on a narrow screen', async () => {
    await world.phone.turn({ language: 'en', device: '320', fontSize: 25 })
    await world.phone.open('/pages/covers/index')
    await world.phone.tap('#category-landscape')
    await seeCards(2)
    await world.phone.tap('#category-all')
    const card = await leftOf('.cover-card')
    await eventually('the first category above the first cover', async () =>
      (await leftOf('#category-all')) === card ? true : null,
    )
  })
})
