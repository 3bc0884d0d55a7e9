import type { Timestamp } from '@hongbao/types'

const MINUTE_MS = 60_000

/** Minutes since 1970. */
export const minuteOf = (at: Timestamp): number => Math.floor(at / MINUTE_MS)

/** Upper bounds of the classes that latencies are counted in, in milliseconds; a last class has none. */
export const LATENCY_BOUNDS_MS = [20, 50, 100, 200, 500, 1_000, 2_000, 5_000] as const

export const latencyClass = (ms: number): number => {
  const found = LATENCY_BOUNDS_MS.findIndex((bound) => ms <= bound)
  return found < 0 ? LATENCY_BOUNDS_MS.length : found
}

/** What one function did in one minute. Instances may hold some back, so that all of it is "at least". */
export type Counts = {
  readonly calls: number
  readonly coldStarts: number
  readonly faults: number
  /** By code. */
  readonly refusals: Readonly<Record<string, number>>
  /** What a function counts of its own: `link-issued`, `link-late`. */
  readonly marks: Readonly<Record<string, number>>
  /** By `latencyClass`. */
  readonly latency: readonly number[]
}

export const NO_COUNTS: Counts = {
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

export const addCounts = (a: Counts, b: Counts): Counts => ({
  calls: a.calls + b.calls,
  coldStarts: a.coldStarts + b.coldStarts,
  faults: a.faults + b.faults,
  refusals: addUp(a.refusals, b.refusals),
  marks: addUp(a.marks, b.marks),
  latency: a.latency.map((count, n) => count + (b.latency[n] ?? 0)),
})

/** The latency that `share` of the calls did not exceed: the bound of its class, infinite in the last. */
export const latencyPercentile = ({ latency }: Counts, share: number): number => {
  const wanted = latency.reduce((sum, count) => sum + count, 0) * share
  let seen = 0
  for (const [n, count] of latency.entries()) {
    seen += count
    if (seen > 0 && seen >= wanted) return LATENCY_BOUNDS_MS[n] ?? Number.POSITIVE_INFINITY
  }
  return 0
}

/** In milliseconds; what is above the last bound is told as that bound. */
export type Percentiles = { readonly p50Ms: number; readonly p95Ms: number }

const HIGHEST_BOUND_MS = Math.max(...LATENCY_BOUNDS_MS)

export const percentilesOf = (counts: Counts): Percentiles => ({
  p50Ms: Math.min(latencyPercentile(counts, 0.5), HIGHEST_BOUND_MS),
  p95Ms: Math.min(latencyPercentile(counts, 0.95), HIGHEST_BOUND_MS),
})
