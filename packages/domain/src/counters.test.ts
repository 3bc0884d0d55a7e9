import { addCounters, latencyClass, latencyPercentile, NO_COUNTERS } from './counters'

const withLatencies = (...ms: number[]) => {
  const latency = [...NO_COUNTERS.latency]
  for (const each of ms) latency[latencyClass(each)] = (latency[latencyClass(each)] ?? 0) + 1
  return { ...NO_COUNTERS, latency }
}

describe('counters of calls', () => {
  it('are added up by refusal code', () => {
    const a = { ...NO_COUNTERS, refusals: { SOLD_OUT: 1 } }
    const b = { ...NO_COUNTERS, refusals: { SOLD_OUT: 2, PAUSED: 1 } }
    expect(addCounters(a, b).refusals).toEqual({ SOLD_OUT: 3, PAUSED: 1 })
  })

  it('give a percentile as the upper bound of its latency class', () => {
    const counters = withLatencies(...Array.from({ length: 95 }, () => 30), 900, 900, 900, 900, 900)
    expect(latencyPercentile(counters, 0.95)).toBe(50)
    expect(latencyPercentile(counters, 0.96)).toBe(1_000)
  })

  it('give a percentile above five seconds as infinite', () => {
    expect(latencyPercentile(withLatencies(9_000), 0.5)).toBe(Number.POSITIVE_INFINITY)
  })

  it('give 0 as the percentile of no calls', () => {
    expect(latencyPercentile(NO_COUNTERS, 0.95)).toBe(0)
  })
})
