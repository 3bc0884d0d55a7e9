import { looksStale, unitsOf } from '@hongbao/domain'
import { SECOND, type Timestamp } from '@hongbao/types'
import { raiseQuietly } from '../alerts/raise-alert'
import { inParts } from '../in-parts'
import { atLeast, type Bucket, type Condition, oneOf, type Ports, StoreFault, within } from '../ports'
import { insertAgain } from '../stock/insert-again'
import { removeSettled, SETTLED_KEPT } from '../stock/remove-settled'
import { unsettled } from '../stock/take-lease'
import { inTurn } from '../upkeep/in-turn'
import { stirStock } from '../upkeep/rest'

const BUCKETS_A_FIND = 100
/** How many buckets are looked at at once. */
const LANES = 10
/** A run begins nothing after this time. */
const RUN_MS = 10 * SECOND
/** How many leases of one bucket are settled in one update. */
const LEASES_AT_ONCE = 8

/** What a run did, for its log. */
export type Reclaimed = { readonly leases: number; readonly units: number; readonly unfinished: number }

export type ReclaimOptions = {
  /** How many entries of settled leases a bucket may keep. */
  readonly settledKept?: number
  /** Called once, before the first lease is settled. */
  readonly settling?: () => Promise<void>
  readonly until?: Timestamp
}

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

type Done = { -readonly [Field in keyof Reclaimed]: Reclaimed[Field] }
type Run = {
  readonly done: Done
  readonly settledKept: number
  readonly settling: () => Promise<void>
  readonly isOver: () => boolean
}

const settle = async (
  ports: Ports,
  bucketId: string,
  leases: readonly StaleLease[],
  { done, settling }: Run,
): Promise<void> => {
  const reclaimed = settling().then(() => reclaimLeasesOf(ports, bucketId, leases))
  const units = await reclaimed.catch((error: unknown) => {
    if (error instanceof StoreFault) return undefined
    throw error
  })
  if (units === undefined) done.unfinished += leases.length
  else {
    done.units += units
    done.leases += leases.length
  }
}

/** Units are returned to a bucket only while it has few entries, so that its document stays small. */
const reclaimBucket = async (ports: Ports, _id: string, run: Run): Promise<void> => {
  const { settledKept, isOver } = run
  const bucket = await ports.documents.get('buckets', _id)
  if (!bucket || !(await removeSettled(ports, bucket, settledKept))) return
  for (const leases of inParts(staleLeases(bucket, ports.clock.now()), LEASES_AT_ONCE)) {
    if (isOver()) return
    await settle(ports, _id, leases, run)
  }
}

/** A bucket that cannot be read or written is trouble of its own: it is named in an alert, and stops no other. */
const reclaimAlone = async (ports: Ports, _id: string, run: Run): Promise<void> => {
  try {
    await reclaimBucket(ports, _id, run)
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error
    run.done.unfinished++
    if (error.overloaded) return
    await raiseQuietly(ports, { rule: 'bucket-broken', subject: _id, detail: {} })
  }
}

/** Ids of buckets with an open lease, in turn: at first those below the one at which an earlier run stopped. */
const openBucketsBelow = async (ports: Ports, below: string): Promise<string[]> => {
  const filter = { open: atLeast(1), _id: within('', below) }
  const options = { fields: ['open'], limit: BUCKETS_A_FIND, descending: '_id' } as const
  return (await ports.documents.find('buckets', filter, options)).map(({ _id }) => _id)
}

/**
 * Reclaims the leases that look abandoned. After a fault a lease is left for the next run. When time is up it
 * remembers where it stopped, and the next run goes on from there, so that busy buckets keep no other waiting.
 */
export const reclaimLeases = async (ports: Ports, options: ReclaimOptions = {}): Promise<Reclaimed> => {
  const { settledKept = SETTLED_KEPT, settling = () => stirStock(ports) } = options
  const { until = ports.clock.now() + RUN_MS } = options
  let settlingNow: Promise<void> | undefined
  const run = {
    done: { leases: 0, units: 0, unfinished: 0 },
    settledKept,
    settling: () => (settlingNow ??= settling()),
    isOver: () => ports.clock.now() >= until,
  }
  await inTurn(ports, 'reclaim', {
    pageBelow: (below) => openBucketsBelow(ports, below),
    pageSize: BUCKETS_A_FIND,
    lanes: LANES,
    one: (_id) => reclaimAlone(ports, _id, run),
    isOver: run.isOver,
  })
  return run.done
}
