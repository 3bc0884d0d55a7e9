import type { Campaign, Id, Timestamp } from '@hongbao/types'
import { type HeldStock, newHeldStock } from './held-stock'

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
 * is forgotten here is found again by reclaim. Each part is changed by the file that bears its name, and by no other.
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
  const fresh = newHeldStock()
  instance.stock.set(campaignId, fresh)
  return fresh
}

/** Of any campaign: an instance that waits serves nobody meanwhile. */
export const holdsNothing = ({ stock }: Instance): boolean =>
  [...stock.values()].every(({ units }) => units.length === 0)
