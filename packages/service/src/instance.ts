import type { Campaign, Id, Timestamp } from '@hongbao/types'

/** A lease as the instance that took it remembers it. */
export type HeldLease = {
  readonly id: string
  readonly bucketId: string
  readonly size: number
  readonly takenAt: Timestamp
  /** How many of its units ended in an insert that surely succeeded; at `size` the lease may be settled. */
  consumed: number
}

/** What one instance holds of one campaign's stock. */
export type HeldStock = {
  /** Units whose names may be free. The unique index decides; this is only where to try first. */
  readonly units: { readonly lease: HeldLease; readonly unit: string }[]
  lease?: HeldLease
  /** The size of the last lease that was taken. */
  lastSize?: number
  /** How many more leases to take before a look comes first: as many as the last reading of buckets promised. */
  rounds: number
  /** The last look showed nothing left to lease. */
  dry?: boolean
}

/**
 * Stock that is gone for good, and people who surely have no claim on it: every unit is somebody's, so they will
 * never have one either.
 */
export type SoldOut = {
  /** A stock revision and those of its drops that were open. */
  readonly stock: string
  readonly without: Set<string>
}

/**
 * What one instance remembers between events. Losing it at any moment costs operations, never truth: stock that
 * is forgotten here is found again by reclaim.
 */
export type Instance = {
  readonly stock: Map<Id, HeldStock>
  readonly campaigns: Map<Id, { readonly campaign: Campaign; readonly readAt: Timestamp }>
  readonly soldOut: Map<Id, SoldOut>
  readonly secrets: Map<string, string>
}

export const newInstance = (): Instance => ({
  stock: new Map(),
  campaigns: new Map(),
  soldOut: new Map(),
  secrets: new Map(),
})

export const heldStock = (instance: Instance, campaignId: Id): HeldStock => {
  const known = instance.stock.get(campaignId)
  if (known) return known
  const fresh: HeldStock = { units: [], rounds: Number.POSITIVE_INFINITY }
  instance.stock.set(campaignId, fresh)
  return fresh
}
