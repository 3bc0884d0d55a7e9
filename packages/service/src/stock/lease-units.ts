import { openBucketsOf, type PlannedBucket } from '@hongbao/domain'
import type { Campaign } from '@hongbao/types'
import { inParts } from '../in-parts'
import { type HeldStock, leaveLease, noteLook } from '../instance'
import { type Level, oneOf, type Ports, StoreFault } from '../ports'
import { shuffled, shuffledByLeft } from './shuffled'
import { takeLease, wantedSize } from './take-lease'

/** As many buckets as one answer surely holds when it leaves out their leases. */
const BUCKETS_A_FIND = 100
/** After a survey, how many of the buckets that had something left are tried before giving up. */
const TRIES_AFTER_SURVEY = 4

/** What is left in each of these buckets, without their leases. */
export const levelsOf = async (ports: Ports, bucketIds: readonly string[]): Promise<Level[]> => {
  const levels: Level[] = []
  for (const ids of inParts(bucketIds, BUCKETS_A_FIND)) {
    levels.push(
      ...(await ports.documents.find('buckets', { _id: oneOf(ids) }, { fields: ['left', 'open', 'closed'] })),
    )
  }
  return levels
}

const openBuckets = (ports: Ports, campaign: Campaign): PlannedBucket[] =>
  openBucketsOf(campaign._id, campaign.schedule, ports.clock.now())

export const openBucketIds = (ports: Ports, campaign: Campaign): string[] =>
  openBuckets(ports, campaign).map(({ id }) => id)

/** A fault leaves its lease to reclaim, under a name that is never used again: it counts as not taken. */
const tryTake = (ports: Ports, held: HeldStock, bucketId: string, size: number): Promise<boolean> =>
  takeLease(ports, held, bucketId, size).catch((error: unknown) => {
    if (error instanceof StoreFault && !error.overloaded) return false
    throw error
  })

/** Tries those buckets that a look showed to have something left. */
const takeFromStocked = async (
  ports: Ports,
  held: HeldStock,
  stocked: readonly Level[],
  size: number,
): Promise<boolean> => {
  for (const { _id, left } of shuffledByLeft(ports.chance, stocked).slice(0, TRIES_AFTER_SURVEY)) {
    if (await tryTake(ports, held, _id, Math.min(size, left))) return true
  }
  return false
}

/**
 * Fills this instance's stock of a campaign from any open bucket: first blindly from the one used last, or any, while
 * what was read last promises that there is enough; else from those that a look shows to have something left. When
 * none could be had, what the last look showed.
 */
export const leaseUnits = async (
  ports: Ports,
  held: HeldStock,
  campaign: Campaign,
): Promise<'leased' | readonly Level[]> => {
  const buckets = openBuckets(ports, campaign)
  const ids = buckets.map(({ id }) => id)
  const stock = buckets.reduce((sum, { units }) => sum + units, 0)
  const size = wantedSize(ports, held, stock)
  const first = held.lease?.bucketId ?? shuffled(ports.chance, ids)[0]
  if (first === undefined) return []
  if (held.rounds > 0 && (await tryTake(ports, held, first, size))) return 'leased'

  // Reclaim may have settled it, and the take that would settle it again is refused: it is left to reclaim.
  leaveLease(held)
  const levels = await levelsOf(ports, ids)
  const stocked = levels.filter(({ left }) => left > 0)
  noteLook(held, levels, size)
  if (stocked.length === 0) return levels
  // Others took what was there in the meantime: what they left is worth another look.
  return (await takeFromStocked(ports, held, stocked, size)) ? 'leased' : levelsOf(ports, ids)
}
