import type { Guesses } from '@hongbao/domain'
import type { Campaign, Id, Timestamp } from '@hongbao/types'
import type { FreeNumbers } from './free-numbers'
import { type HeldStock, newHeldStock } from './held-stock'
import { remember } from './remember'

/** Campaigns of which an instance holds stock. Those of which it holds no unit are forgotten first. */
const STOCKS = 500

/**
 * Stock that is gone for good, and the people who surely have no claim on it. Every unit is somebody's, so these people
 * will never have one.
 */
export type SoldOut = {
  /** The stock revision, and which of its drops were open. */
  readonly stock: string
  readonly without: Set<string>
}

/**
 * What one instance remembers between events. Losing it at any moment costs operations, never truth: reclaim finds the
 * stock that is forgotten here. One file changes each part: `held-stock`, `campaigns`, `sold-out`, `secrets`,
 * `free-numbers` and `guesses`.
 */
export type Instance = {
  readonly stock: Map<Id, HeldStock>
  readonly campaigns: Map<Id, { readonly campaign: Campaign; readonly readAt: Timestamp }>
  readonly soldOut: Map<Id, SoldOut>
  readonly secrets: Map<string, string>
  readonly freeNumbers: Map<Id, FreeNumbers>
  readonly guesses: Map<string, Guesses>
}

export const newInstance = (): Instance => ({
  stock: new Map(),
  campaigns: new Map(),
  soldOut: new Map(),
  secrets: new Map(),
  freeNumbers: new Map(),
  guesses: new Map(),
})

export const heldStock = (instance: Instance, campaignId: Id): HeldStock => {
  const known = instance.stock.get(campaignId)
  if (known) return known
  const fresh = newHeldStock()
  remember(instance.stock, campaignId, fresh, STOCKS, ({ units }) => units.length > 0)
  return fresh
}

/** Whether this instance holds no unit of any campaign. An instance that waits serves nobody meanwhile. */
export const holdsNothing = ({ stock }: Instance): boolean =>
  [...stock.values()].every(({ units }) => units.length === 0)
