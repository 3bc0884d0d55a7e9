import { usePhone } from '../world/journey'
import { campaignOf, expectNothingTaken, stockOf } from '../world/stock'

/** How long before a drop the phone wakes, in s. */
const AHEAD = 570
/** How exactly a phone knows the server's clock, in s. */
const EXACT = 1

const world = usePhone()

describe('a cover that cannot be claimed', () => {
  it.each(['moon-gate', 'tea-house', 'night-train', 'rooftop-fireworks'])(
    '%s moves no stock when its button is pressed',
    async (id) => {
      const before = await stockOf(world.cloud.ports, id)
      await world.phone.open(`/pages/cover/index?id=${id}`)
      await world.phone.tap('.claim-button')
      await expectNothingTaken(world.cloud.ports, id, before)
    },
  )

  it('is marked as sold out in the list', async () => {
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
  ])('%s is refused by the function too', async (campaignId, refusal) => {
    const before = await stockOf(world.cloud.ports, campaignId)
    const answer = await world.cloud.call('claim', { campaignId }, 'o-first-person')
    expect(answer).toMatchObject({ result: { ok: false, refusal } })
    await expectNothingTaken(world.cloud.ports, campaignId, before)
  })

  it('shows the right countdown as soon as the phone wakes', async () => {
    const { schedule } = await campaignOf(world.cloud.ports, 'crane-and-pine')
    const [noon] = schedule.drops
    await world.phone.open('/pages/cover/index?id=crane-and-pine')
    await world.phone.waitToRead('.countdown__figure', '4:5')
    const woken = Date.now()
    const night = (noon?.opensAt ?? 0) - AHEAD * 1000 - woken
    await world.cloud.pass(night)
    await world.phone.sleep(night)
    const [, minutes, seconds] = /^(\d):(\d\d)/.exec(await world.phone.text('.countdown__figure')) ?? []
    const left = Number(minutes) * 60 + Number(seconds)
    const passed = (Date.now() - woken) / 1000
    expect(left).toBeLessThanOrEqual(AHEAD + EXACT)
    expect(left).toBeGreaterThanOrEqual(AHEAD - passed - EXACT)
  })
})
