import type { Category, Localized } from '@hongbao/types'

/** When a demo campaign opens and ends, in minutes from the start of the demo (negative: before it). */
export type DemoDrop = { readonly id: string; readonly opensIn: number; readonly stock: number }

/** A demo campaign before it is dated: its art is found under `slug`. */
export type DemoCampaign = {
  readonly slug: string
  readonly brand: Localized
  readonly category: Category
  readonly story: Localized
  readonly drops: readonly DemoDrop[]
  readonly endsIn: number
  readonly paused?: boolean
  /** How many made-up people have claimed before anybody else could. */
  readonly crowd?: number
}

export const MINUTE = 60_000
export const HOUR = 60
export const DAY = 24 * HOUR
