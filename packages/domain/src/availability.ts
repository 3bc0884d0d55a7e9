import type { Availability } from '@hongbao/types'

/** The level of a bucket. `left`: units not leased. `open`: leases not settled. */
export type BucketLevel = { readonly left: number; readonly open: number }

const FAST_BELOW = 0.5
/** A campaign is low below this share of its stock. */
export const LOW_BELOW = 0.1

/** How much of `stock` is left, in steps. "Gone" only when nothing is left and no lease is open. */
export const availabilityOf = (levels: readonly BucketLevel[], stock: number): Availability => {
  if (levels.every(({ left, open }) => left === 0 && open === 0)) return 'gone'
  const share = levels.reduce((sum, { left }) => sum + left, 0) / stock
  if (share < LOW_BELOW) return 'low'
  return share < FAST_BELOW ? 'fast' : 'plenty'
}
