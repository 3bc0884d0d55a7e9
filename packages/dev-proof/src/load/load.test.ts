import { type LoadConfig, runLoad } from './load'
import type { LoadResult } from './measures'

const LOAD: LoadConfig = {
  seed: 1,
  campaigns: 1,
  units: 4_000,
  people: 12_000,
  arrivalsASecond: 2_000,
  instances: 60,
  latencyMs: { low: 1, high: 3 },
  linkMs: { low: 20, high: 200 },
  repeats: 0.3,
  asksAgain: 0.3,
  untilMs: 30_000,
}

const operationsOf = ({ tally: { outcomes } }: LoadResult, name: string): number =>
  (outcomes[name]?.operations ?? 0) / (outcomes[name]?.calls ?? 0)

jest.setTimeout(60_000)

describe('under three people a cover, a claim', () => {
  let result: LoadResult
  beforeAll(async () => {
    result = await runLoad(LOAD)
  })

  it('is granted as often as there are covers', () => {
    expect(result.grantedAt).toHaveLength(LOAD.units)
  })

  it('costs at most 1.2 operations a grant', () => {
    expect(operationsOf(result, 'granted')).toBeLessThan(1.2)
  })

  it('costs at most 1.1 operations a repeat', () => {
    expect(operationsOf(result, 'repeat')).toBeLessThan(1.1)
  })

  it('costs nothing to refuse again where an instance knows', () => {
    expect(result.knownRefusals.calls).toBeGreaterThan(0)
    expect(result.knownRefusals.operations).toBe(0)
  })
})

it('the same load costs the same again', async () => {
  const small = { ...LOAD, units: 100, people: 300, instances: 10 }
  expect(await runLoad(small)).toEqual(await runLoad(small))
})
