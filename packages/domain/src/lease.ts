import type { Timestamp } from '@hongbao/types'
import type { BucketLevel } from './availability'

/** Units of a bucket set aside for one instance. An entry of a settled lease becomes 0 and is never removed. */
export type LeaseEntry = { readonly k: number; readonly at: Timestamp } | 0

/** Names of a lease's units. They are public: whoever inserts one first, under the unique index, has it. */
export const unitsOf = (leaseId: string, size: number): string[] =>
  Array.from({ length: size }, (_, i) => `${leaseId}:${i}`)

const MAX_LEASE_SIZE = 16
const MIN_FIRST_SIZE = 4
/** Many instances take their first lease at once, and some make little use of it: it is at most such a part of all. */
const FIRST_PART = 1_000

/** The size of an instance's first lease of a stock of so many units. */
export const firstLeaseSize = (stock: number): number =>
  Math.min(MAX_LEASE_SIZE, Math.max(MIN_FIRST_SIZE, Math.floor(stock / FIRST_PART)))

/**
 * A call waits about 0.1 s for its link, so that an instance which is never idle serves about nine a second: 16 units
 * last it 1.8 s. A lease that lasts 10 s is reclaimed, so that none may grow to last so long.
 */
const BUSY_MS = 2_000
const QUIET_MS = 6_000

/** The size of the next lease: double if the last was used up at once, half if it lasted. */
export const nextLeaseSize = (lastSize: number, lastedMs: number): number => {
  if (lastedMs < BUSY_MS) return Math.min(MAX_LEASE_SIZE, lastSize * 2)
  if (lastedMs > QUIET_MS) return Math.max(1, Math.floor(lastSize / 2))
  return lastSize
}

/**
 * How many more times, to the nearest, each holder of an open lease of these buckets can take so many units. At 0 a take
 * is more likely to find too little than to succeed.
 */
export const roundsLeft = (levels: readonly BucketLevel[], size: number): number => {
  const left = levels.reduce((sum, level) => sum + level.left, 0)
  const open = levels.reduce((sum, level) => sum + level.open, 0)
  return Math.round(left / (Math.max(1, open) * size))
}

const STALE_MS = 10_000
const STALE_WHEN_EMPTY_MS = 3_000

/**
 * Whether a lease looks abandoned. A guess about clocks and other people's instances, which may be wrong: the
 * claim protocol stays right if it is (docs/claim-protocol.md, rule 4).
 */
export const looksStale = (lease: { readonly at: Timestamp }, left: number, now: Timestamp): boolean =>
  now - lease.at > (left === 0 ? STALE_WHEN_EMPTY_MS : STALE_MS)
