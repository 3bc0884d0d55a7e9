import { addCounts, latencyClass, latencyPercentile, NO_COUNTS } from './measures'

const withLatencies = (...ms: number[]) => {
  const latency = [...NO_COUNTS.latency]
  for (const each of ms) latency[latencyClass(each)] = (latency[latencyClass(each)] ?? 0) + 1
  return { ...NO_COUNTS, latency }
}

describe('measures', () => {
  it('add up by code', () => {
    const a = { ...NO_COUNTS, refusals: { SOLD_OUT: 1 } }
    const b = { ...NO_COUNTS, refusals: { SOLD_OUT: 2, PAUSED: 1 } }
    expect(addCounts(a, b).refusals).toEqual({ SOLD_OUT: 3, PAUSED: 1 })
  })

  it('tell a percentile by the bound of its class', () => {
    const counts = withLatencies(...Array.from({ length: 95 }, () => 30), 900, 900, 900, 900, 900)
    expect(latencyPercentile(counts, 0.95)).toBe(50)
    expect(latencyPercentile(counts, 0.96)).toBe(1_000)
  })

  it('know no bound above five seconds', () => {
    expect(latencyPercentile(withLatencies(9_000), 0.5)).toBe(Number.POSITIVE_INFINITY)
  })

  it('of nothing are nothing', () => {
    expect(latencyPercentile(NO_COUNTS, 0.95)).toBe(0)
  })
})
