import { looksStale, roundsLeft, unitsOf } from '@hongbao/domain'
import type { Timestamp } from '@hongbao/types'
import type { Level } from '../ports'

/** A lease as the instance that took it remembers it. */
export type HeldLease = {
  readonly id: string
  readonly bucketId: string
  /** The bucket's generation that the next take names. Undefined: the bucket has none. */
  readonly generation: number | undefined
  readonly size: number
  readonly takenAt: Timestamp
  /** How many of its units ended in an insert that surely succeeded; at `size` the lease may be settled. */
  readonly consumed: number
}

/** A unit that may be free. The unique index decides; an instance only tries these first. */
export type HeldUnit = { readonly lease: HeldLease; readonly unit: string }

/** What one instance holds of one campaign's stock. Only the functions of this file change it. */
export type HeldStock = {
  readonly units: readonly HeldUnit[]
  readonly lease?: HeldLease | undefined
  /** The size of the last lease that was taken. */
  readonly lastSize?: number
  /** How many more leases to take without a look at the buckets first. The last reading of buckets set it. */
  readonly rounds: number
  /** The last look showed nothing left to lease. */
  readonly dry?: boolean
}

type Mutable<T> = { -readonly [Field in keyof T]: T[Field] }
type OwnStock = Mutable<Omit<HeldStock, 'units'>> & { readonly units: HeldUnit[] }

const own = (held: HeldStock): OwnStock => held as OwnStock

export const newHeldStock = (): HeldStock => ({ units: [], rounds: Number.POSITIVE_INFINITY })

/** Takes a unit out of memory, so that no other call of this instance tries the same unit meanwhile. */
export const takeUnit = (held: HeldStock): HeldUnit | undefined => own(held).units.pop()

/** Puts a unit back that may be tried again: for the next person, or because the result of its insert is unknown. */
export const giveBack = (held: HeldStock, unit: HeldUnit): void => void own(held).units.push(unit)

/** A unit ended in an insert that surely succeeded. */
export const countConsumed = ({ lease }: HeldUnit): void => {
  ;(lease as Mutable<HeldLease>).consumed++
}

/**
 * Drops an old lease of which a unit turned out to be taken: reclaim is voiding the lease, and returns what is left
 * of it.
 */
export const dropIfReclaimed = (held: HeldStock, { lease }: HeldUnit, now: Timestamp): void => {
  if (!looksStale({ at: lease.takenAt }, 0, now)) return
  const { units } = own(held)
  const others = units.filter((each) => each.lease !== lease)
  units.splice(0, units.length, ...others)
}

/** Leaves the lease to reclaim: no later take of this instance settles it. */
export const leaveLease = (held: HeldStock): void => {
  own(held).lease = undefined
}

/**
 * Leaves the lease. Answers it if a take from the same bucket may settle it: when every unit of it is surely a claim.
 */
export const leaveForTake = (held: HeldStock, bucketId: string): HeldLease | undefined => {
  const { lease } = held
  leaveLease(held)
  return lease?.bucketId === bucketId && lease.consumed === lease.size ? lease : undefined
}

/** Holds the units of a lease that was surely taken. */
export const holdLease = (held: HeldStock, lease: HeldLease): void => {
  const stock = own(held)
  stock.units.push(...unitsOf(lease.id, lease.size).map((unit) => ({ lease, unit })))
  stock.lastSize = lease.size
  stock.lease = lease
  stock.rounds--
}

/** Notes what a look at every open bucket showed. `size`: of the next lease. */
export const noteLook = (held: HeldStock, levels: readonly Level[], size: number): void => {
  own(held).rounds = roundsLeft(levels, size)
  own(held).dry = levels.every(({ left }) => left === 0)
}

/** Notes what is left of the present lease's bucket, which is read along with the campaign. */
export const noteOwnBucket = (held: HeldStock, levels: readonly Level[]): void => {
  const { lease } = held
  if (!lease) return
  own(held).rounds = roundsLeft(levels, lease.size)
  const level = levels.find(({ _id }) => _id === lease.bucketId)
  if (level) (lease as Mutable<HeldLease>).generation = level.generation
}

/** The bucket of the present lease, for the next take. */
export const ownBucket = ({ lease }: HeldStock): Pick<Level, '_id' | 'generation'> | undefined =>
  lease && { _id: lease.bucketId, generation: lease.generation }

/** This instance has taken no lease of the campaign yet. */
export const isCold = ({ lastSize }: HeldStock): boolean => lastSize === undefined
