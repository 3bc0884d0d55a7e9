import type { Drop, Id, Schedule, Timestamp } from '@hongbao/types'

/** The most units of a bucket. Its document holds an entry of about 40 bytes for each lease (`mostEntries`). */
const MAX_UNITS = 2_000
/** A large drop is spread over at least this many buckets, because writes to one document wait for each other. */
const SPREAD = 8
/** Smaller buckets cost more looks for a bucket with units left than they save in waiting. */
const MIN_UNITS = 128

/**
 * The most entries that a bucket's document may hold. Each lease holds a unit at least, and units come back to a bucket
 * only after its settled leases' entries were removed but for `settledKept`. So all of its units can be leased once
 * since, and requests that were under way can bring each of them back once more.
 */
export const mostEntries = (units: number, settledKept: number): number => settledKept + 3 * units

/** A bucket as it follows from a drop's configuration, with no need to read it. */
export type PlannedBucket = { readonly id: string; readonly units: number }

const bucketCount = (stock: number): number =>
  Math.max(1, Math.ceil(stock / MAX_UNITS), Math.min(SPREAD, Math.floor(stock / MIN_UNITS)))

/** The buckets of a drop: always the same for the same drop, as even as possible, Σ units = stock. */
export const bucketsOf = (campaignId: Id, drop: Drop): PlannedBucket[] => {
  const count = bucketCount(drop.stock)
  const base = Math.floor(drop.stock / count)
  const extra = drop.stock % count
  return Array.from({ length: count }, (_, n) => ({
    id: `${campaignId}#${drop.id}#${n}`,
    units: base + (n < extra ? 1 : 0),
  }))
}

/** The buckets of every drop that has opened by `now`. */
export const openBucketsOf = (campaignId: Id, schedule: Schedule, now: Timestamp): PlannedBucket[] =>
  schedule.drops.filter((drop) => drop.opensAt <= now).flatMap((drop) => bucketsOf(campaignId, drop))

/** Every bucket of a campaign. */
export const allBucketsOf = (campaignId: Id, { drops }: Schedule): PlannedBucket[] =>
  drops.flatMap((drop) => bucketsOf(campaignId, drop))

/** All units of a campaign. */
export const stockOf = ({ drops }: Pick<Schedule, 'drops'>): number =>
  drops.reduce((sum, { stock }) => sum + stock, 0)
