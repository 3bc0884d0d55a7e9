import { openBucketsOf } from '@hongbao/domain'
import type { Campaign } from '@hongbao/types'
import type { HeldStock } from '../instance'
import { type Bucket, oneOf, type Ports, StoreFault } from '../ports'
import { shuffled } from './shuffled'
import { takeLease, wantedSize } from './take-lease'

/** As many buckets as one answer surely holds when it leaves out their leases. */
const BUCKETS_A_FIND = 100
/** After a survey, how many of the buckets that had something left are tried before giving up. */
const TRIES_AFTER_SURVEY = 4

export type Level = Pick<Bucket, '_id' | 'left' | 'open'>

/** What is left in each of these buckets, without their leases. */
export const levelsOf = async (ports: Ports, bucketIds: readonly string[]): Promise<Level[]> => {
  const levels: Level[] = []
  for (let from = 0; from < bucketIds.length; from += BUCKETS_A_FIND) {
    const ids = bucketIds.slice(from, from + BUCKETS_A_FIND)
    levels.push(...(await ports.documents.find('buckets', { _id: oneOf(ids) }, { fields: ['left', 'open'] })))
  }
  return levels
}

export const openBucketIds = (ports: Ports, campaign: Campaign): string[] =>
  openBucketsOf(campaign._id, campaign.schedule, ports.clock.now()).map(({ id }) => id)

/** A fault leaves its lease to reclaim, under a name that is never used again: it counts as not taken. */
const tryTake = (ports: Ports, held: HeldStock, bucketId: string, size: number): Promise<boolean> =>
  takeLease(ports, held, bucketId, size).catch((error: unknown) => {
    if (error instanceof StoreFault && !error.overloaded) return false
    throw error
  })

/**
 * Fills this instance's stock of a campaign from any open bucket: first blindly from the one used last, or any;
 * if that has too little, from those that a look shows to have something left. When none could be had, what the
 * last look showed.
 */
export const leaseUnits = async (
  ports: Ports,
  held: HeldStock,
  campaign: Campaign,
): Promise<'leased' | readonly Level[]> => {
  const ids = openBucketIds(ports, campaign)
  const size = wantedSize(ports, held)
  const first = held.lease?.bucketId ?? shuffled(ports.chance, ids)[0]
  if (first === undefined) return []
  if (await tryTake(ports, held, first, size)) return 'leased'

  const levels = await levelsOf(ports, ids)
  const stocked = levels.filter(({ left }) => left > 0)
  for (const { _id, left } of shuffled(ports.chance, stocked).slice(0, TRIES_AFTER_SURVEY)) {
    if (await tryTake(ports, held, _id, Math.min(size, left))) return 'leased'
  }
  // Others took what was there in the meantime: what they left is worth another look.
  return stocked.length > 0 ? levelsOf(ports, ids) : levels
}
