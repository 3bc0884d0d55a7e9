import { mostEntries } from '@hongbao/domain'
import { type Change, PROBE, SETTLED_KEPT } from '@hongbao/service'
import type { StoredDocument, StoreWatcher } from '@hongbao/service/testing'
import { DAY } from '@hongbao/types'
import { isCodeUnit } from './codes'
import { Violation } from './violation'

type BucketAccount = {
  readonly units: number
  /** Units that were taken back or archived before anybody claimed them. */
  returned: number
  left: number
  /** Σ k of its open leases. */
  leased: number
  open: number
  claims: number
  /** Claims of its settled leases. */
  settledClaims: number
  /** Nothing can be leased from it any more. */
  closed: boolean
}
type LeaseAccount = { readonly bucketId: string; size: number; open: boolean; claims: number }

/** The books of all stock, kept from the store's effects alone. */
export type Ledger = {
  readonly watcher: StoreWatcher
  readonly bucket: (id: string) => Readonly<BucketAccount> | undefined
  readonly buckets: () => IterableIterator<readonly [id: string, account: Readonly<BucketAccount>]>
}

export type LedgerOptions = {
  /** The server's clock. */
  readonly now: () => number
  /** Called after each new claim, with the bucket of its unit. */
  readonly claimed: (claim: StoredDocument, bucketId: string) => void
  /** How many entries of settled leases a bucket may keep. */
  readonly settledKept?: number
}

const YEAR = 365 * DAY
const LEASE_PATH = /^leases\.([^.]+)$/

/** The ids of the leases whose entries a change removes. */
const removedBy = ({ erase = [] }: Change): string[] =>
  erase.flatMap((path) => LEASE_PATH.exec(path)?.[1] ?? [])

/** Whether a change of a claim removes nothing but what names its person (docs/claim-protocol.md). */
const isStripping = ({ add, put, erase = [] }: Change): boolean =>
  !add && !put && erase.every((field) => ['campaignId', 'person', 'at'].includes(field))

const leaseOfUnit = (unit: unknown): string => String(unit).split(':')[0] ?? ''

const withdraw = (bucket: BucketAccount, lease: LeaseAccount): void => {
  if (lease.open) {
    bucket.leased -= lease.size
    bucket.open--
  } else bucket.settledClaims -= lease.claims
}

const deposit = (bucket: BucketAccount, lease: LeaseAccount): void => {
  if (lease.open) {
    bucket.leased += lease.size
    bucket.open++
  } else bucket.settledClaims += lease.claims
}

/**
 * Checks at every effect that no unit is claimed twice, that no person claims twice, and that in each bucket left + Σ
 * k of open leases + claims of settled leases = units. A larger sum is stock from nowhere, a smaller one a leak.
 */
export const createLedger = ({ now, claimed, settledKept = SETTLED_KEPT }: LedgerOptions): Ledger => {
  const buckets = new Map<string, BucketAccount>()
  const leases = new Map<string, LeaseAccount>()
  const heldUnits = new Set<unknown>()
  const people = new Set<string>()
  const generations = new Map<string, number>()

  const balance = (id: string, account: BucketAccount): void => {
    const { units, left, leased, settledClaims, returned } = account
    const sum = left + leased + settledClaims + returned
    if (sum === units) return
    const books = `bucket ${id}: ${left} left + ${leased} leased + ${settledClaims} claimed of settled leases`
    throw new Violation(sum > units ? 'never-oversell' : 'nothing-leaks', `${books} = ${sum}, not ${units}`)
  }

  const checkOpen = ({ _id, opensAt }: StoredDocument): void => {
    if (opensAt instanceof Date && opensAt.getTime() <= now()) return
    throw new Violation('opens-in-time', `a lease was taken of bucket ${_id}, which has not opened`)
  }

  const enterBucket = (document: StoredDocument): void => {
    const units = Number(document.left)
    buckets.set(document._id, {
      units,
      left: units,
      leased: 0,
      open: 0,
      claims: 0,
      settledClaims: 0,
      returned: 0,
      closed: false,
    })
  }

  const enterPerson = ({ campaignId, person, unit }: StoredDocument): void => {
    const who = `${campaignId}:${person}`
    if (people.has(who)) throw new Violation('one-a-person', `${who} claims ${unit} too`)
    people.add(who)
  }

  const enterClaim = (claim: StoredDocument): void => {
    const lease = leases.get(leaseOfUnit(claim.unit))
    const bucket = lease && buckets.get(lease.bucketId)
    if (!lease || !bucket)
      throw new Violation('never-oversell', `${claim._id} claims ${claim.unit}, never leased`)
    enterPerson(claim)
    lease.claims++
    bucket.claims++
    if (!lease.open) bucket.settledClaims++
    if (bucket.claims > bucket.units) {
      throw new Violation(
        'never-oversell',
        `bucket ${lease.bucketId}: ${bucket.claims} of ${bucket.units} claimed`,
      )
    }
    balance(lease.bucketId, bucket)
    claimed(claim, lease.bucketId)
  }

  const enterHolder = (holder: StoredDocument): void => {
    if (holder._id.startsWith(PROBE)) return
    const taken = heldUnits.has(holder.unit)
    if (taken)
      throw new Violation('never-oversell', `unit ${holder.unit} is held twice, now by ${holder._id}`)
    heldUnits.add(holder.unit)
    if (holder.void) return
    if (isCodeUnit(holder.unit)) enterPerson(holder)
    else enterClaim(holder)
  }

  const enterLease = (document: StoredDocument, bucket: BucketAccount, id: string, entry: unknown): void => {
    const lease = leases.get(id) ?? { bucketId: document._id, size: 0, open: false, claims: 0 }
    leases.set(id, lease)
    if (lease.bucketId !== document._id) throw new Violation('nothing-leaks', `lease ${id} is on two buckets`)
    if (bucket.closed) throw new Violation('nothing-leaks', `lease ${id} is taken of a closed bucket`)
    withdraw(bucket, lease)
    lease.open = typeof entry === 'object'
    if (lease.open) {
      lease.size = (entry as { k: number }).k
      checkOpen(document)
    }
    deposit(bucket, lease)
  }

  /** A bucket may be closed once nothing can be leased from it and every lease of it is settled. */
  const close = ({ _id, opensAt }: StoredDocument, bucket: BucketAccount): void => {
    const reachable = !(opensAt instanceof Date) || opensAt.getTime() <= now() + YEAR
    if (reachable || bucket.open > 0)
      throw new Violation('nothing-leaks', `bucket ${_id} is closed and could still be leased from`)
    bucket.returned = bucket.left
    bucket.closed = true
  }

  /** Entries go only when their leases are settled, and only with a new generation, which refuses late takes. */
  const checkRemoved = ({ _id, generation }: StoredDocument, change: Change): void => {
    const removed = removedBy(change)
    if (removed.length === 0) return
    const open = removed.find((id) => leases.get(id)?.open !== false)
    if (open !== undefined) throw new Violation('nothing-leaks', `the entry of the open lease ${open} went`)
    const before = generations.get(_id) ?? 0
    if (typeof generation !== 'number' || generation <= before)
      throw new Violation('bounded', `entries of bucket ${_id} went, and its generation stays ${before}`)
    generations.set(_id, generation)
  }

  const checkSize = ({ _id, leases: entries }: StoredDocument, { units }: BucketAccount): void => {
    const most = mostEntries(units, settledKept)
    const there = Object.keys(entries as object).length
    if (there > most)
      throw new Violation('bounded', `bucket ${_id} has ${there} entries, and ${most} at most`)
  }

  const enterChange = (document: StoredDocument, change: Change): void => {
    const { put = {} } = change
    const bucket = buckets.get(document._id)
    if (!bucket) return
    checkRemoved(document, change)
    checkSize(document, bucket)
    for (const path in put) {
      const id = LEASE_PATH.exec(path)?.[1]
      if (id !== undefined) enterLease(document, bucket, id, put[path])
    }
    if (put.closed === true && !bucket.closed) close(document, bucket)
    bucket.left = Number(document.left)
    if (bucket.left < 0)
      throw new Violation('never-oversell', `bucket ${document._id} has ${bucket.left} left`)
    if (document.open !== bucket.open) {
      const counts = `counts ${document.open} open leases and has ${bucket.open}`
      throw new Violation('nothing-leaks', `bucket ${document._id} ${counts}`)
    }
    balance(document._id, bucket)
  }

  return {
    bucket: (id) => buckets.get(id),
    buckets: () => buckets.entries(),
    watcher: {
      inserted: (collection, document) => {
        if (collection === 'buckets') enterBucket(document)
        if (collection === 'claims') enterHolder(document)
      },
      updated: (collection, document, change) => {
        if (collection === 'buckets') enterChange(document, change)
        if (collection === 'claims' && !isStripping(change))
          throw new Violation('grant-durable', `claim ${document._id} was changed`)
      },
    },
  }
}
