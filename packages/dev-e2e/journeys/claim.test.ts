import { demoCampaigns } from '@hongbao/dev'
import { newDataDir, openCloud, removeDataDir, type TestCloud } from '../world/cloud'
import { openPhone, type Phone } from '../world/phone'
import { stockOf } from '../world/stock'

const COVERS = '/pages/covers/index'
const MINE = '/pages/mine/index'
const dataDir = newDataDir()
let cloud: TestCloud
let phone: Phone

beforeAll(async () => {
  cloud = await openCloud(dataDir)
  phone = await openPhone(cloud.cloud.clientUrl, 'o-first-person')
})

afterAll(async () => {
  await phone?.close()
  await cloud?.close()
  removeDataDir(dataDir)
})

const openCover = (id: string) => phone.open(`/pages/cover/index?id=${id}`)

const claimAndClose = async (id: string): Promise<string> => {
  await openCover(id)
  const url = await phone.claim()
  await phone.closeClaimPage()
  return url
}

describe('somebody with a phone', () => {
  it('sees every campaign in the list', async () => {
    await phone.open(COVERS)
    for (const { slug } of demoCampaigns) await phone.see(`#cover-${slug}`)
  })

  it('opens a cover with a tap', async () => {
    await phone.open(COVERS)
    await phone.tap('#cover-river-lanterns')
    await phone.see('.claim-button')
    expect((await phone.page()).query).toMatchObject({ id: 'river-lanterns' })
  })

  it('claims nothing by opening a cover', async () => {
    // A warm instance: a call is counted when an instance takes it up.
    await cloud.call('claim', {}, 'o-first-person')
    const before = await cloud.calls('claim')
    await openCover('river-lanterns')
    await phone.see('.claim-button')
    // A whole question and answer later, whatever opening the page had set off would have begun.
    await phone.open(MINE)
    await phone.see('.notice')
    expect(await cloud.calls('claim')).toBe(before)
    expect(await stockOf(cloud.ports, 'river-lanterns')).toMatchObject({ claims: 0, leased: 0 })
  })

  it('claims it and sees WeChat’s own page with a link', async () => {
    await openCover('river-lanterns')
    expect(await phone.claim()).toMatch(/^https:\/\/support\.weixin\.qq\.com\//)
    await phone.closeClaimPage()
    expect(await stockOf(cloud.ports, 'river-lanterns')).toMatchObject({ claims: 1 })
  })

  it('finds it among their covers', async () => {
    await claimAndClose('river-lanterns')
    await phone.open(MINE)
    await phone.see('#mine-river-lanterns')
  })

  it('gets the same grant and a fresh link from a second tap, which takes no second unit', async () => {
    const first = await claimAndClose('year-of-the-goat')
    const before = await stockOf(cloud.ports, 'year-of-the-goat')
    const second = await claimAndClose('year-of-the-goat')
    expect(second).not.toBe(first)
    expect(await stockOf(cloud.ports, 'year-of-the-goat')).toEqual(before)
    expect(before.claims).toBe(1)
  })

  it('does not see another person’s covers, nor they theirs', async () => {
    await claimAndClose('river-lanterns')
    await phone.handTo('o-second-person')
    await phone.open(MINE)
    await phone.see('.notice')
    expect(await (await phone.page()).$('.my-cover')).toBeNull()

    await claimAndClose('plum-in-snow')
    await phone.open(MINE)
    await phone.see('#mine-plum-in-snow')
    await phone.handTo('o-first-person')
    await phone.open(MINE)
    await phone.see('#mine-river-lanterns')
    expect(await (await phone.page()).$('#mine-plum-in-snow')).toBeNull()
  })
})
