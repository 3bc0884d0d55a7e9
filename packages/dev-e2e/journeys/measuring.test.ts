import { beginsWith, claimCover, newInstance } from '@hongbao/service'
import { callBy } from '@hongbao/service/testing'
import { useCloud } from '../world/journey'
import { publishSmall, SMALL } from '../world/small-campaign'

const EVERY_MS = 10_000
const INSTANCES = 4
const ROUNDS = 3
const CALLS = 40

const world = useCloud()

type Operation = { readonly function: string; readonly collection: string; readonly count: number }

/** Requests that claim sent to the database to write its counters. */
const writes = async (): Promise<number> => {
  const { operations } = (await world.cloud.counters()) as { operations: readonly Operation[] }
  const mine = operations.filter((one) => one.function === 'claim' && one.collection === 'counters')
  return mine.reduce((sum, { count }) => sum + count, 0)
}

let people = 0
const claim = () => world.cloud.call('claim', { campaignId: SMALL }, `o-person-${people++}`)
const crowd = () => Promise.all(Array.from({ length: INSTANCES }, claim))

describe('measuring the calls of functions', () => {
  let calls = 0
  let instances = 0
  beforeAll(async () => {
    await publishSmall(world.cloud.ports, 500)
    for (let round = 0; round < ROUNDS; round++) {
      for (let n = 0; n < CALLS / INSTANCES; n++) await crowd()
      await world.cloud.pass(EVERY_MS)
    }
    calls = await world.cloud.calls('claim')
    instances = (await world.cloud.ports.documents.find('counters', { function: 'claim' })).length
  })

  it('costs at most one operation for each instance and ten seconds', async () => {
    expect(calls).toBe(ROUNDS * CALLS)
    expect(await writes()).toBeLessThanOrEqual(instances * ROUNDS)
    expect(await writes()).toBeGreaterThan(0)
  })

  it('sums exactly the counters that instances wrote, which do not exceed their calls', async () => {
    await world.cloud.control('run-timer', { function: 'patrol' })
    const { documents } = world.cloud.ports
    const written = await documents.find('counters', { function: 'claim' })
    const minutes = await documents.find('metrics', {})
    const told = minutes.reduce((sum, { functions }) => sum + (functions.claim?.calls ?? 0), 0)
    const counted = written.flatMap((one) => one.minutes).reduce((sum, one) => sum + one.calls, 0)
    expect(told).toBe(counted)
    expect(told).toBeLessThanOrEqual(calls)
  })

  it('counts every grant', async () => {
    await claimCover(callBy(world.cloud.ports, newInstance(), 'o-somebody'), { campaignId: SMALL })
    await world.cloud.control('run-timer', { function: 'patrol' })
    const [newest] = await world.cloud.ports.documents.find('metrics', {}, { descending: 'at', limit: 1 })
    const claims = await world.cloud.ports.documents.count('claims', { _id: beginsWith(`${SMALL}:`) })
    expect(newest?.ledger[SMALL]?.claims).toBe(claims)
  })
})
