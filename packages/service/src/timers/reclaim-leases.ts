import { looksStale, unitsOf } from '@hongbao/domain'
import { inParts } from '../in-parts'
import { atLeast, type Bucket, type Condition, oneOf, type Ports, StoreFault } from '../ports'
import { insertAgain } from '../stock/insert-again'
import { unsettled } from '../stock/take-lease'

const BUCKETS_A_RUN = 100
/** Leases of one bucket settled in one update, and their units voided at once. */
const LEASES_AT_ONCE = 8

/** What a run did, for its log. */
export type Reclaimed = { readonly leases: number; readonly units: number; readonly unfinished: number }

type StaleLease = { readonly id: string; readonly units: readonly string[] }

/**
 * Holds the unit's name for good if nobody has it; answers whether it is void now. A fault is the caller's to see,
 * since a tombstone that may still arrive must not be counted as absent. A duplicate does not say for sure which key it
 * met, so the tombstone is then looked for by its `_id`.
 */
const voidUnit = async (ports: Ports, unit: string): Promise<boolean> => {
  const _id = `void:${unit}`
  const outcome = await insertAgain(ports, { _id, unit, void: true })
  if (outcome === 'inserted' || outcome === 'duplicate-id') return true
  return (await ports.documents.get('claims', _id)) !== undefined
}

/** Voids those of these units that nobody has; answers how many are void. Whoever is seen to hold one does for ever. */
const voidUnclaimed = async (ports: Ports, units: readonly string[]): Promise<number> => {
  const found = await ports.documents.find('claims', { unit: oneOf(units) }, { fields: ['unit', 'void'] })
  const held = new Map(found.map((holder) => [holder.unit, 'void' in holder]))
  const isVoid = await Promise.all(units.map((unit) => held.get(unit) ?? voidUnit(ports, unit)))
  return isVoid.filter(Boolean).length
}

/**
 * Voids what these leases of one bucket have left and returns just that (docs/claim-protocol.md, rule 4). It does not
 * matter whether their instances were really dead, nor how many do this at once: units and their names decide.
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

/** One round over the leases that look abandoned. Leases that meet a fault are left for the next run. */
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
