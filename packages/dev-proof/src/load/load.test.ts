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

describe('a simulated load of three people for each cover', () => {
  let result: LoadResult
  beforeAll(async () => {
    result = await runLoad(LOAD)
  })

  it('grants every cover', () => {
    expect(result.grantedAt).toHaveLength(LOAD.units)
  })

  it('costs less than 1.2 database operations a grant', () => {
    expect(operationsOf(result, 'granted')).toBeLessThan(1.2)
  })

  it('costs less than 1.1 database operations a repeated claim', () => {
    expect(operationsOf(result, 'repeat')).toBeLessThan(1.1)
  })

  it('costs no operation where an instance refuses the same person again', () => {
    expect(result.knownRefusals.calls).toBeGreaterThan(0)
    expect(result.knownRefusals.operations).toBe(0)
  })
})

describe('a simulated load of serial numbers, as many as covers', () => {
  let result: LoadResult
  beforeAll(async () => {
    result = await runLoad({ ...LOAD, delivery: 'serial' })
  })

  it('grants every cover', () => {
    expect(result.grantedAt).toHaveLength(LOAD.units)
  })

  it('costs less than 2.52 database operations a grant', () => {
    expect(operationsOf(result, 'granted')).toBeLessThan(2.52)
  })

  it('costs less than 2.1 database operations a repeated claim', () => {
    expect(operationsOf(result, 'repeat')).toBeLessThan(2.1)
  })
})

describe('a simulated load of codes, some of which several people hold', () => {
  let result: LoadResult
  beforeAll(async () => {
    result = await runLoad({ ...LOAD, coded: true, units: 2_000, people: 3_000 })
  })

  it('costs less than 1.2 database operations a grant', () => {
    expect(operationsOf(result, 'granted')).toBeLessThan(1.2)
  })

  it('costs no operation a wrong code, but those that read the campaign or write counters', () => {
    expect(operationsOf(result, 'CODE_WRONG')).toBeLessThan(0.3)
  })

  it('costs less than 3.2 database operations a used code', () => {
    expect(operationsOf(result, 'CODE_USED')).toBeLessThan(3.2)
  })
})

it('a simulated load gives the same result each time it runs', async () => {
  const small = { ...LOAD, units: 100, people: 300, instances: 10 }
  expect(await runLoad(small)).toEqual(await runLoad(small))
})
