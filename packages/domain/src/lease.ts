import type { Timestamp } from '@hongbao/types'
import type { BucketLevel } from './availability'

/** The entry of a lease in its bucket. `k`: how many units. The entry of a settled lease is 0, and is never removed. */
export type LeaseEntry = { readonly k: number; readonly at: Timestamp } | 0

/**
 * Names of a lease's units. They are public: the first claim inserted with a name, under the unique index, has the
 * unit.
 */
export const unitsOf = (leaseId: string, size: number): string[] =>
  Array.from({ length: size }, (_, i) => `${leaseId}:${i}`)

const MAX_LEASE_SIZE = 16
const MIN_FIRST_SIZE = 4
/**
 * A first lease is at most this part of the stock, because many instances take one at once and some use little of it.
 */
const FIRST_PART = 1_000

/** The size of an instance's first lease from this stock. */
export const firstLeaseSize = (stock: number): number =>
  Math.min(MAX_LEASE_SIZE, Math.max(MIN_FIRST_SIZE, Math.floor(stock / FIRST_PART)))

/**
 * A call waits about 0.1 s for its link, so an instance that is never idle serves about nine a second, and 16 units
 * last 1.8 s. A lease must not grow so large that it lasts 10 s, because it is then reclaimed.
 */
const BUSY_MS = 2_000
const QUIET_MS = 6_000

/** The size of the next lease: double if the last was used up quickly, half if it lasted long. */
export const nextLeaseSize = (lastSize: number, lastedMs: number): number => {
  if (lastedMs < BUSY_MS) return Math.min(MAX_LEASE_SIZE, lastSize * 2)
  if (lastedMs > QUIET_MS) return Math.max(1, Math.floor(lastSize / 2))
  return lastSize
}

/**
 * How many more times, rounded, each holder of an open lease of these buckets can take `size` units. At 0 a take is
 * more likely to find too few units than to succeed.
 */
export const roundsLeft = (levels: readonly BucketLevel[], size: number): number => {
  const left = levels.reduce((sum, level) => sum + level.left, 0)
  const open = levels.reduce((sum, level) => sum + level.open, 0)
  return Math.round(left / (Math.max(1, open) * size))
}

const STALE_MS = 10_000
const STALE_WHEN_EMPTY_MS = 3_000

/**
 * Whether a lease looks abandoned. This is a guess about clocks and other instances. The claim protocol stays right
 * when the guess is wrong (docs/claim-protocol.md, rule 4).
 */
export const looksStale = (lease: { readonly at: Timestamp }, left: number, now: Timestamp): boolean =>
  now - lease.at > (left === 0 ? STALE_WHEN_EMPTY_MS : STALE_MS)
