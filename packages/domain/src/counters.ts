import { MINUTE, type Timestamp } from '@hongbao/types'

/** Minutes since 1970. */
export const minuteOf = (at: Timestamp): number => Math.floor(at / MINUTE)

/** Upper bounds of the latency classes, in milliseconds. The last class has none. */
export const LATENCY_BOUNDS_MS = [20, 50, 100, 200, 500, 1_000, 2_000, 5_000] as const

export const latencyClass = (ms: number): number => {
  const found = LATENCY_BOUNDS_MS.findIndex((bound) => ms <= bound)
  return found < 0 ? LATENCY_BOUNDS_MS.length : found
}

/**
 * What one function did in one minute, on one instance or, summed, on all. A sum is "at least": an instance may hold
 * counters that it has not written.
 */
export type Counters = {
  readonly calls: number
  readonly coldStarts: number
  readonly faults: number
  /** By code. */
  readonly refusals: Readonly<Record<string, number>>
  /** Counters that one function alone has, by name: `link-issued`, `link-late`. */
  readonly marks: Readonly<Record<string, number>>
  /** By `latencyClass`. */
  readonly latency: readonly number[]
}

export const NO_COUNTERS: Counters = {
  calls: 0,
  coldStarts: 0,
  faults: 0,
  refusals: {},
  marks: {},
  latency: [...LATENCY_BOUNDS_MS, 0].map(() => 0),
}

const addUp = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>) => {
  const sum: Record<string, number> = { ...a }
  for (const [key, value] of Object.entries(b)) sum[key] = (sum[key] ?? 0) + value
  return sum
}

export const addCounters = (a: Counters, b: Counters): Counters => ({
  calls: a.calls + b.calls,
  coldStarts: a.coldStarts + b.coldStarts,
  faults: a.faults + b.faults,
  refusals: addUp(a.refusals, b.refusals),
  marks: addUp(a.marks, b.marks),
  latency: a.latency.map((count, n) => count + (b.latency[n] ?? 0)),
})

/** The latency that `share` of the calls did not exceed: the bound of its class, infinite in the last. */
export const latencyPercentile = ({ latency }: Counters, share: number): number => {
  const wanted = latency.reduce((sum, count) => sum + count, 0) * share
  let seen = 0
  for (const [n, count] of latency.entries()) {
    seen += count
    if (seen > 0 && seen >= wanted) return LATENCY_BOUNDS_MS[n] ?? Number.POSITIVE_INFINITY
  }
  return 0
}

/** In milliseconds. A percentile above the last bound is given as that bound. */
export type Percentiles = { readonly p50Ms: number; readonly p95Ms: number }

const HIGHEST_BOUND_MS = Math.max(...LATENCY_BOUNDS_MS)

export const percentilesOf = (counters: Counters): Percentiles => ({
  p50Ms: Math.min(latencyPercentile(counters, 0.5), HIGHEST_BOUND_MS),
  p95Ms: Math.min(latencyPercentile(counters, 0.95), HIGHEST_BOUND_MS),
})
