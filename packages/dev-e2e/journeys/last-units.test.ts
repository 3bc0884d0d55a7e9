import { useCloud } from '../world/journey'
import { publishSmall, SMALL } from '../world/small-campaign'
import { stockOf } from '../world/stock'

const world = useCloud()
beforeAll(() => publishSmall(world.cloud.ports, 10))

const claim = (n: number) => world.cloud.call('claim', { campaignId: SMALL }, `o-person-${n}`)

it('the tenth person gets the last of ten units, which another instance has leased', async () => {
  expect(await claim(0)).toMatchObject({ result: { ok: true } })
  // The first instance now holds units that nobody claimed, and is never called again.
  await world.cloud.control('freeze', { function: 'claim' })
  for (let n = 1; n < 10; n++) expect(await claim(n)).toMatchObject({ result: { ok: true } })
  expect(await claim(10)).toMatchObject({ result: { ok: false, refusal: { code: 'SOLD_OUT' } } })
  expect((await stockOf(world.cloud.ports, SMALL)).claims).toBe(10)
})
