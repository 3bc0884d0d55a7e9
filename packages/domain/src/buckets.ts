import type { Drop, Id, Schedule, Timestamp } from '@hongbao/types'

/**
 * A bucket's document keeps an entry for every lease ever taken (about 40 bytes) and the platform answers at most
 * 1 MB, so it holds no more units than this.
 */
const MAX_UNITS = 2_000
/** Writes to one document go one after another: a large drop is spread over at least so many. */
const SPREAD = 8
/** A bucket smaller than this costs more looks for one that has something left than it saves in waiting. */
const MIN_UNITS = 128

/** A bucket as a drop's configuration implies it; ids need no look-up. */
export type PlannedBucket = { readonly id: string; readonly units: number }

const bucketCount = (stock: number): number =>
  Math.max(1, Math.ceil(stock / MAX_UNITS), Math.min(SPREAD, Math.floor(stock / MIN_UNITS)))

/** The buckets of a drop: always the same for the same drop, as even as can be, Σ units = stock. */
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

/** Every bucket that a campaign has. */
export const allBucketsOf = (campaignId: Id, { drops }: Schedule): PlannedBucket[] =>
  drops.flatMap((drop) => bucketsOf(campaignId, drop))

/** Units of a campaign in all. */
export const stockOf = ({ drops }: Schedule): number => drops.reduce((sum, { stock }) => sum + stock, 0)
