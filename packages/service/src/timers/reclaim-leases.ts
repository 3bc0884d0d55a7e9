import { looksStale, unitsOf } from '@hongbao/domain'
import { inParts } from '../in-parts'
import { atLeast, type Bucket, type Condition, oneOf, type Ports, StoreFault } from '../ports'
import { insertAgain } from '../stock/insert-again'
import { unsettled } from '../stock/take-lease'

const BUCKETS_A_RUN = 100
/** How many leases of one bucket are settled in one update. */
const LEASES_AT_ONCE = 8

/** What a run did, for its log. */
export type Reclaimed = { readonly leases: number; readonly units: number; readonly unfinished: number }

type StaleLease = { readonly id: string; readonly units: readonly string[] }

/**
 * Places a tombstone under the unit's name, if nobody has the unit. Answers whether the unit is void now. A fault is
 * thrown to the caller, because a tombstone that may still arrive must not be counted as absent. A duplicate does not
 * surely say which key refused it, so the tombstone is then read by its `_id`.
 */
const voidUnit = async (ports: Ports, unit: string): Promise<boolean> => {
  const _id = `void:${unit}`
  const outcome = await insertAgain(ports, { _id, unit, void: true })
  if (outcome === 'inserted' || outcome === 'duplicate-id') return true
  return (await ports.documents.get('claims', _id)) !== undefined
}

/** Voids the units that nobody holds. Answers how many are void. A holder that was read holds its unit for good. */
const voidUnclaimed = async (ports: Ports, units: readonly string[]): Promise<number> => {
  const found = await ports.documents.find('claims', { unit: oneOf(units) }, { fields: ['unit', 'void'] })
  const held = new Map(found.map((holder) => [holder.unit, 'void' in holder]))
  const isVoid = await Promise.all(units.map((unit) => held.get(unit) ?? voidUnit(ports, unit)))
  return isVoid.filter(Boolean).length
}

/**
 * Voids the unused units of these leases of one bucket, and returns just those to the bucket (docs/claim-protocol.md,
 * rule 4). It is right also when their instances are alive and when several runs do it at once: the unique keys decide.
 */
const reclaimLeasesOf = async (
  ports: Ports,
  bucketId: string,
  leases: readonly StaleLease[],
): Promise<number | undefined> => {
  const unused = await voidUnclaimed(
    ports,
    leases.flatMap(({ units }) => units),
  )
  const open: Record<string, Condition> = Object.assign({}, ...leases.map(({ id }) => unsettled(id)))
  const settled = await ports.documents.updateOne(
    'buckets',
    { ...open, _id: bucketId },
    {
      add: { left: unused, open: -leases.length },
      put: Object.fromEntries(leases.map(({ id }) => [`leases.${id}`, 0])),
    },
  )
  return settled ? unused : undefined
}

const staleLeases = (bucket: Bucket, now: number): StaleLease[] =>
  Object.entries(bucket.leases).flatMap(([id, entry]) =>
    entry !== 0 && looksStale(entry, bucket.left, now) ? [{ id, units: unitsOf(id, entry.k) }] : [],
  )

/** Reclaims the leases that look abandoned. After a fault a lease is left for the next run. */
export const reclaimLeases = async (ports: Ports): Promise<Reclaimed> => {
  const open = await ports.documents.find(
    'buckets',
    { open: atLeast(1) },
    { fields: ['open'], limit: BUCKETS_A_RUN },
  )
  const done = { leases: 0, units: 0, unfinished: 0 }
  for (const { _id } of open) {
    const bucket = await ports.documents.get('buckets', _id)
    const stale = bucket ? staleLeases(bucket, ports.clock.now()) : []
    for (const leases of inParts(stale, LEASES_AT_ONCE)) {
      try {
        const units = await reclaimLeasesOf(ports, _id, leases)
        if (units === undefined) done.unfinished += leases.length
        else {
          done.units += units
          done.leases += leases.length
        }
      } catch (error) {
        if (!(error instanceof StoreFault)) throw error
        done.unfinished += leases.length
      }
    }
  }
  return done
}
