import { usePhone } from '../world/journey'
import { eventually } from '../world/phone'

const world = usePhone()

/** The large first cover, and the first rows below it. */
const FIRST_SHOWN = 7

const cards = async (): Promise<number> => (await (await world.phone.page()).$$('.cover-card')).length
const seeCards = (many: number) =>
  eventually(`${many} covers`, async () => ((await cards()) === many ? true : null))
const leftOf = async (selector: string) => Math.round((await (await world.phone.see(selector)).offset()).left)
const type = async (text: string) => {
  const field = await world.phone.see('input')
  await (field as unknown as { input: (text: string) => Promise<void> }).input(text)
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
    await world.phone.open('/pages/covers/index')
    await world.phone.tap('.finder__search')
    await type('鲤')
    await seeCards(1)
    await world.phone.see('#cover-koi')
  })

  it('offers the way back to all covers when none is found', async () => {
    await world.phone.open('/pages/covers/index')
    await world.phone.tap('.finder__search')
    await type('长颈鹿')
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
