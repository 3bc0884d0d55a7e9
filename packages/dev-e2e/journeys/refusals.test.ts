import { newDataDir, openCloud, removeDataDir, type TestCloud } from '../world/cloud'
import { openPhone, type Phone } from '../world/phone'
import { stockOf } from '../world/stock'

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

describe('a cover that cannot be claimed', () => {
  it.each([
    ['moon-gate', 'sold out', '已领完'],
    ['tea-house', 'paused', '暂停'],
    ['night-train', 'ended', '已结束'],
    ['rooftop-fireworks', 'not open yet', '后可领'],
  ])('%s says that it is %s', async (id, _, words) => {
    await phone.open(`/pages/cover/index?id=${id}`)
    expect(await phone.text('.claim-button')).toContain(words)
  })

  it.each(['moon-gate', 'tea-house', 'night-train', 'rooftop-fireworks'])(
    '%s moves no stock when its button is pressed',
    async (id) => {
      const before = await stockOf(cloud.ports, id)
      await phone.open(`/pages/cover/index?id=${id}`)
      await phone.tap('.claim-button')
      await phone.see('.claim-note')
      expect(await stockOf(cloud.ports, id)).toEqual(before)
    },
  )

  it('says in the list that it is sold out', async () => {
    await phone.open('/pages/covers/index')
    await phone.see('#cover-moon-gate')
    expect(await phone.text('#cover-moon-gate .cover-card__state')).toContain('已领完')
  })

  it.each([
    ['moon-gate', { code: 'SOLD_OUT' }],
    ['tea-house', { code: 'PAUSED' }],
    ['night-train', { code: 'ENDED' }],
    ['rooftop-fireworks', { code: 'NOT_OPEN', at: expect.any(Number) }],
  ])('%s is refused by the function too, whatever a phone shows', async (campaignId, refusal) => {
    const before = await stockOf(cloud.ports, campaignId)
    const answer = await cloud.call('claim', { campaignId }, 'o-first-person')
    expect(answer).toMatchObject({ result: { ok: false, refusal } })
    expect(await stockOf(cloud.ports, campaignId)).toEqual(before)
  })
})
