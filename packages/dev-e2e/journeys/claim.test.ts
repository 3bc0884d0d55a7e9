import { demoCampaigns } from '@hongbao/dev-demo'
import { usePhone } from '../world/journey'
import { eventually } from '../world/phone'
import { stockOf } from '../world/stock'

const COVERS = '/pages/covers/index'
const MINE = '/pages/mine/index'
/** Claims and kills the app after the claim is written and before its answer arrives. */
const HELD_BACK = {
  kind: 'freeze',
  rate: 1,
  function: 'claim',
  collection: 'claims',
  minMs: 2_000,
  maxMs: 2_000,
}

const world = usePhone()

const openCover = (id: string) => world.phone.open(`/pages/cover/index?id=${id}`)

const claimAndClose = async (id: string): Promise<string> => {
  await openCover(id)
  const url = await world.phone.claim()
  await world.phone.closeClaimPage()
  return url
}

describe('a person with a phone', () => {
  it('sees every campaign in the list', async () => {
    await world.phone.open(COVERS)
    for (const { slug } of demoCampaigns) {
      await world.phone.see(`#cover-${slug}`)
      await world.phone.scrollToEnd()
    }
  })

  it('opens a cover with a tap', async () => {
    await world.phone.open(COVERS)
    await world.phone.tap('#cover-river-lanterns')
    await world.phone.see('.claim-button')
    expect((await world.phone.page()).query).toMatchObject({ id: 'river-lanterns' })
  })

  it('claims nothing by opening a cover', async () => {
    // Warms an instance, because a call is counted when an instance begins it.
    await world.cloud.call('claim', {}, 'o-first-person')
    const before = await world.cloud.calls('claim')
    await openCover('river-lanterns')
    await world.phone.see('.claim-button')
    // One request and answer later, any call that opening the page had caused would have begun.
    await world.phone.open(MINE)
    await world.phone.see('.notice')
    expect(await world.cloud.calls('claim')).toBe(before)
    expect(await stockOf(world.cloud.ports, 'river-lanterns')).toMatchObject({ claims: 0, leased: 0 })
  })

  it('claims the cover and sees WeChat’s own page with a link', async () => {
    await openCover('river-lanterns')
    expect(await world.phone.claim()).toMatch(/^https:\/\/support\.weixin\.qq\.com\//)
    await world.phone.closeClaimPage()
    expect(await stockOf(world.cloud.ports, 'river-lanterns')).toMatchObject({ claims: 1 })
  })

  it('finds the cover among their covers', async () => {
    await claimAndClose('river-lanterns')
    await world.phone.open(MINE)
    await world.phone.see('#mine-river-lanterns')
  })

  it('gets the same grant and a fresh link with a second tap, which takes no second unit', async () => {
    const first = await claimAndClose('year-of-the-goat')
    const before = await stockOf(world.cloud.ports, 'year-of-the-goat')
    const second = await claimAndClose('year-of-the-goat')
    expect(second).not.toBe(first)
    expect(await stockOf(world.cloud.ports, 'year-of-the-goat')).toEqual(before)
    expect(before.claims).toBe(1)
  })

  it('has the cover after the app was killed before the answer came, with no second unit taken', async () => {
    const claims = async () => (await stockOf(world.cloud.ports, 'plum-in-snow')).claims
    const before = await claims()
    await world.phone.open(MINE)
    await world.phone.see('.my-cover')
    await openCover('plum-in-snow')
    await world.cloud.control('faults', { rules: [HELD_BACK] })
    await world.phone.tap('.claim-button')
    await eventually('the grant', async () => ((await claims()) > before ? true : null))
    await world.phone.restart()
    await world.cloud.control('faults', { rules: [] })

    await world.phone.open(MINE)
    await world.phone.see('#mine-plum-in-snow')
    await openCover('plum-in-snow')
    await world.phone.waitToRead('.claim-button', '打开领取页')
    await world.phone.claim()
    await world.phone.closeClaimPage()
    expect(await claims()).toBe(before + 1)
  })

  it('does not see the covers of another person', async () => {
    await claimAndClose('river-lanterns')
    await world.phone.handTo('o-second-person')
    await world.phone.open(MINE)
    await world.phone.see('.notice')
    expect(await (await world.phone.page()).$('.my-cover')).toBeNull()

    await claimAndClose('koi')
    await world.phone.open(MINE)
    await world.phone.see('#mine-koi')
    await world.phone.handTo('o-first-person')
    await world.phone.open(MINE)
    await world.phone.see('#mine-river-lanterns')
    expect(await (await world.phone.page()).$('#mine-koi')).toBeNull()
  })
})
