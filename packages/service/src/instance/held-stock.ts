import { looksStale, roundsLeft, unitsOf } from '@hongbao/domain'
import type { Timestamp } from '@hongbao/types'
import type { Level } from '../ports'

/** A lease as the instance that took it remembers it. */
export type HeldLease = {
  readonly id: string
  readonly bucketId: string
  readonly size: number
  readonly takenAt: Timestamp
  /** How many of its units ended in an insert that surely succeeded; at `size` the lease may be settled. */
  readonly consumed: number
}

/** A unit whose name may be free. The unique index decides; this is only where to try first. */
export type HeldUnit = { readonly lease: HeldLease; readonly unit: string }

/** What one instance holds of one campaign's stock. Only the functions of this file change it. */
export type HeldStock = {
  readonly units: readonly HeldUnit[]
  readonly lease?: HeldLease | undefined
  /** The size of the last lease that was taken. */
  readonly lastSize?: number
  /** How many more leases to take before a look comes first: as many as the last reading of buckets promised. */
  readonly rounds: number
  /** The last look showed nothing left to lease. */
  readonly dry?: boolean
}

type Mutable<T> = { -readonly [Field in keyof T]: T[Field] }
type OwnStock = Mutable<Omit<HeldStock, 'units'>> & { readonly units: HeldUnit[] }

const own = (held: HeldStock): OwnStock => held as OwnStock

export const newHeldStock = (): HeldStock => ({ units: [], rounds: Number.POSITIVE_INFINITY })

/** Takes a unit out of memory, so that nobody else on this instance tries the same one meanwhile. */
export const takeUnit = (held: HeldStock): HeldUnit | undefined => own(held).units.pop()

/** The unit may be tried again: by the next person, or because nobody knows what became of it. */
export const giveBack = (held: HeldStock, unit: HeldUnit): void => void own(held).units.push(unit)

/** A unit ended in an insert that surely succeeded. */
export const countConsumed = ({ lease }: HeldUnit): void => {
  ;(lease as Mutable<HeldLease>).consumed++
}

/** When one unit of an old lease is somebody else's, reclaim voids all of it. What is dropped here, reclaim finds. */
export const dropIfReclaimed = (held: HeldStock, { lease }: HeldUnit, now: Timestamp): void => {
  if (!looksStale({ at: lease.takenAt }, 0, now)) return
  const { units } = own(held)
  const others = units.filter((each) => each.lease !== lease)
  units.splice(0, units.length, ...others)
}

/** The lease is left to reclaim: no take of this instance settles it. */
export const leaveLease = (held: HeldStock): void => {
  own(held).lease = undefined
}

/** A lease of a bucket that a take from it may settle: one whose every unit is surely a claim. It is left in any case. */
export const leaveForTake = (held: HeldStock, bucketId: string): HeldLease | undefined => {
  const { lease } = held
  leaveLease(held)
  return lease?.bucketId === bucketId && lease.consumed === lease.size ? lease : undefined
}

/** The units of a lease that was surely taken. */
export const holdLease = (held: HeldStock, lease: HeldLease): void => {
  const stock = own(held)
  stock.units.push(...unitsOf(lease.id, lease.size).map((unit) => ({ lease, unit })))
  stock.lastSize = lease.size
  stock.lease = lease
  stock.rounds--
}

/** What a look at every open bucket showed, for leases of this size. */
export const noteLook = (held: HeldStock, levels: readonly Level[], size: number): void => {
  own(held).rounds = roundsLeft(levels, size)
  own(held).dry = levels.every(({ left }) => left === 0)
}

/** What is left of the bucket of the present lease, read along with the campaign. */
export const noteOwnBucket = (held: HeldStock, levels: readonly Level[]): void => {
  if (held.lease) own(held).rounds = roundsLeft(levels, held.lease.size)
}
