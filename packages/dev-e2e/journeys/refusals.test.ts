import { usePhone } from '../world/journey'
import { stockOf } from '../world/stock'

const world = usePhone()

describe('a cover that cannot be claimed', () => {
  it.each([
    ['moon-gate', 'sold out', '已领完'],
    ['tea-house', 'paused', '暂停'],
    ['night-train', 'ended', '已结束'],
    ['rooftop-fireworks', 'not open yet', '后可领'],
  ])('%s says that it is %s', async (id, _, words) => {
    await world.phone.open(`/pages/cover/index?id=${id}`)
    expect(await world.phone.text('.claim-button')).toContain(words)
  })

  it.each(['moon-gate', 'tea-house', 'night-train', 'rooftop-fireworks'])(
    '%s moves no stock when its button is pressed',
    async (id) => {
      const before = await stockOf(world.cloud.ports, id)
      await world.phone.open(`/pages/cover/index?id=${id}`)
      await world.phone.tap('.claim-button')
      await world.phone.see('.claim-note')
      expect(await stockOf(world.cloud.ports, id)).toEqual(before)
    },
  )

  it('says in the list that it is sold out', async () => {
    await world.phone.open('/pages/covers/index')
    await world.phone.tap('#category-landscape')
    await world.phone.see('#cover-moon-gate')
    expect(await world.phone.text('#cover-moon-gate .cover-card__state')).toContain('已领完')
  })

  it.each([
    ['moon-gate', { code: 'SOLD_OUT' }],
    ['tea-house', { code: 'PAUSED' }],
    ['night-train', { code: 'ENDED' }],
    ['rooftop-fireworks', { code: 'NOT_OPEN', at: expect.any(Number) }],
  ])('%s is refused by the function too, whatever a phone shows', async (campaignId, refusal) => {
    const before = await stockOf(world.cloud.ports, campaignId)
    const answer = await world.cloud.call('claim', { campaignId }, 'o-first-person')
    expect(answer).toMatchObject({ result: { ok: false, refusal } })
    expect(await stockOf(world.cloud.ports, campaignId)).toEqual(before)
  })
})
