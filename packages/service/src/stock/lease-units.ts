import { openBucketsOf, type PlannedBucket } from '@hongbao/domain'
import type { Campaign } from '@hongbao/types'
import { inLanes } from '../in-lanes'
import { inParts } from '../in-parts'
import { type HeldStock, leaveLease, noteLook, ownBucket } from '../instance'
import { type Level, oneOf, type Ports, StoreFault } from '../ports'
import { shuffled, shuffledByLeft } from './shuffled'
import { takeLease, wantedSize } from './take-lease'

/** How many buckets, without their leases, one answer surely holds. */
const BUCKETS_A_FIND = 100
/** How many of these are read at once. */
const LANES = 10
/** How many of the buckets that a look showed to have units left are tried. */
const TRIES_AFTER_SURVEY = 4

/** What is left in each of these buckets, without their leases. */
export const levelsOf = async (ports: Ports, bucketIds: readonly string[]): Promise<Level[]> => {
  const pages = await inLanes(inParts(bucketIds, BUCKETS_A_FIND), LANES, (ids) =>
    ports.documents.find(
      'buckets',
      { _id: oneOf(ids) },
      { fields: ['left', 'open', 'closed', 'generation'] },
    ),
  )
  return pages.flat()
}

const openBuckets = (ports: Ports, campaign: Campaign): PlannedBucket[] =>
  openBucketsOf(campaign._id, campaign.schedule, ports.clock.now())

export const openBucketIds = (ports: Ports, campaign: Campaign): string[] =>
  openBuckets(ports, campaign).map(({ id }) => id)

/**
 * A take that ends in a fault counts as not taken. Its lease's name is never used again, and reclaim finds the lease.
 */
const tryTake = (
  ports: Ports,
  held: HeldStock,
  from: Pick<Level, '_id' | 'generation'>,
  size: number,
): Promise<boolean> =>
  takeLease(ports, held, from, size).catch((error: unknown) => {
    if (error instanceof StoreFault && !error.overloaded) return false
    throw error
  })

/**
 * A bucket that was not read yet. Most buckets keep their first generation for good. The take of another generation is
 * refused, and then the buckets are looked at.
 */
const unreadBucket = (_id: string | undefined) => (_id === undefined ? undefined : { _id, generation: 0 })

/** Tries buckets that a look showed to have units left. */
const takeFromStocked = async (
  ports: Ports,
  held: HeldStock,
  stocked: readonly Level[],
  size: number,
): Promise<boolean> => {
  for (const level of shuffledByLeft(ports.chance, stocked).slice(0, TRIES_AFTER_SURVEY)) {
    if (await tryTake(ports, held, level, Math.min(size, level.left))) return true
  }
  return false
}

/**
 * Takes a lease for this instance from any open bucket (docs/claim-protocol.md, How much at once). While the last
 * reading of buckets says that enough is left, it first tries the bucket used last, or any bucket, without a look.
 * Then it looks, and tries buckets that have units left. When it could take none, it answers what the last look
 * showed.
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
  const first = ownBucket(held) ?? unreadBucket(shuffled(ports.chance, ids)[0])
  if (first === undefined) return []
  if (held.rounds > 0 && (await tryTake(ports, held, first, size))) return 'leased'

  // Reclaim may have settled the last lease, and a take that settles it again is refused. So it is left to reclaim.
  leaveLease(held)
  const levels = await levelsOf(ports, ids)
  const stocked = levels.filter(({ left }) => left > 0)
  noteLook(held, levels, size)
  if (stocked.length === 0) return levels
  // Others took the units meanwhile, so what is left is read again.
  return (await takeFromStocked(ports, held, stocked, size)) ? 'leased' : levelsOf(ports, ids)
}
