import { looksStale, unitsOf } from '@hongbao/domain'
import { atLeast, type Bucket, oneOf, type Ports, StoreFault } from '../ports'
import { unsettled } from '../stock/take-lease'

const BUCKETS_A_RUN = 100

/** What a run did, for its log. */
export type Reclaimed = { readonly leases: number; readonly units: number; readonly unfinished: number }

/**
 * Holds the unit's name for good if nobody has it. The very same insert once more after a fault; a second fault is
 * the caller's to see, since a tombstone that may still arrive must not be counted as absent.
 */
const placeTombstone = async (ports: Ports, unit: string): Promise<void> => {
  const insert = () =>
    ports.documents.insert('claims', { _id: `void:${unit}`, unit, void: true }).then(() => undefined)
  await insert().catch((error: unknown) => {
    if (error instanceof StoreFault) return insert()
    throw error
  })
}

/** How many of these units are void. Counted, not deduced: a duplicate does not say which key it met. */
const countTombstones = async (ports: Ports, units: readonly string[]): Promise<number> => {
  const holders = await ports.documents.find('claims', { unit: oneOf(units) }, { fields: ['void'] })
  return holders.filter((holder) => 'void' in holder).length
}

/**
 * Voids what a lease has left and returns just that to its bucket (docs/claim-protocol.md, rule 4). It does not
 * matter whether the instance was really dead, nor how many do this at once: units and their names decide.
 */
const reclaimLease = async (
  ports: Ports,
  bucketId: string,
  leaseId: string,
  size: number,
): Promise<number> => {
  const units = unitsOf(leaseId, size)
  for (const unit of units) await placeTombstone(ports, unit)
  const unused = await countTombstones(ports, units)
  const settled = await ports.documents.updateOne(
    'buckets',
    { _id: bucketId, ...unsettled(leaseId) },
    { add: { left: unused, open: -1 }, put: { [`leases.${leaseId}`]: 0 } },
  )
  return settled ? unused : 0
}

const staleLeases = (bucket: Bucket, now: number) =>
  Object.entries(bucket.leases).flatMap(([id, entry]) =>
    entry !== 0 && looksStale(entry, bucket.left, now) ? [{ bucketId: bucket._id, id, size: entry.k }] : [],
  )

/** One round over the leases that look abandoned. A lease that meets a fault is left for the next run. */
export const reclaimLeases = async (ports: Ports): Promise<Reclaimed> => {
  const open = await ports.documents.find(
    'buckets',
    { open: atLeast(1) },
    { fields: ['open'], limit: BUCKETS_A_RUN },
  )
  const done = { leases: 0, units: 0, unfinished: 0 }
  for (const { _id } of open) {
    const bucket = await ports.documents.get('buckets', _id)
    for (const { bucketId, id, size } of bucket ? staleLeases(bucket, ports.clock.now()) : []) {
      try {
        done.units += await reclaimLease(ports, bucketId, id, size)
        done.leases++
      } catch (error) {
        if (!(error instanceof StoreFault)) throw error
        done.unfinished++
      }
    }
  }
  return done
}
