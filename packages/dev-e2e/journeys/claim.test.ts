import { demoCampaigns } from '@hongbao/dev'
import { usePhone } from '../world/journey'
import { stockOf } from '../world/stock'

const COVERS = '/pages/covers/index'
const MINE = '/pages/mine/index'
const world = usePhone()

const openCover = (id: string) => world.phone.open(`/pages/cover/index?id=${id}`)

const claimAndClose = async (id: string): Promise<string> => {
  await openCover(id)
  const url = await world.phone.claim()
  await world.phone.closeClaimPage()
  return url
}

describe('somebody with a phone', () => {
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
    // A warm instance: a call is counted when an instance takes it up.
    await world.cloud.call('claim', {}, 'o-first-person')
    const before = await world.cloud.calls('claim')
    await openCover('river-lanterns')
    await world.phone.see('.claim-button')
    // A whole question and answer later, whatever opening the page had set off would have begun.
    await world.phone.open(MINE)
    await world.phone.see('.notice')
    expect(await world.cloud.calls('claim')).toBe(before)
    expect(await stockOf(world.cloud.ports, 'river-lanterns')).toMatchObject({ claims: 0, leased: 0 })
  })

  it('claims it and sees WeChat’s own page with a link', async () => {
    await openCover('river-lanterns')
    expect(await world.phone.claim()).toMatch(/^https:\/\/support\.weixin\.qq\.com\//)
    await world.phone.closeClaimPage()
    expect(await stockOf(world.cloud.ports, 'river-lanterns')).toMatchObject({ claims: 1 })
  })

  it('finds it among their covers', async () => {
    await claimAndClose('river-lanterns')
    await world.phone.open(MINE)
    await world.phone.see('#mine-river-lanterns')
  })

  it('gets the same grant and a fresh link from a second tap, which takes no second unit', async () => {
    const first = await claimAndClose('year-of-the-goat')
    const before = await stockOf(world.cloud.ports, 'year-of-the-goat')
    const second = await claimAndClose('year-of-the-goat')
    expect(second).not.toBe(first)
    expect(await stockOf(world.cloud.ports, 'year-of-the-goat')).toEqual(before)
    expect(before.claims).toBe(1)
  })

  it('does not see another person’s covers, nor they theirs', async () => {
    await claimAndClose('river-lanterns')
    await world.phone.handTo('o-second-person')
    await world.phone.open(MINE)
    await world.phone.see('.notice')
    expect(await (await world.phone.page()).$('.my-cover')).toBeNull()

    await claimAndClose('plum-in-snow')
    await world.phone.open(MINE)
    await world.phone.see('#mine-plum-in-snow')
    await world.phone.handTo('o-first-person')
    await world.phone.open(MINE)
    await world.phone.see('#mine-river-lanterns')
    expect(await (await world.phone.page()).$('#mine-plum-in-snow')).toBeNull()
  })
})
