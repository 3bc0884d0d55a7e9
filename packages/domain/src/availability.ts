import type { Availability } from '@hongbao/types'

/** What is known of a bucket's stock: units not leased, and leases not settled. */
export type BucketLevel = { readonly left: number; readonly open: number }

const FAST_BELOW = 0.5
/** Below this share of its stock a campaign is low. */
export const LOW_BELOW = 0.1

/** How much of `stock` is left, in steps. "Gone" only when nothing can come back from an open lease. */
export const availabilityOf = (levels: readonly BucketLevel[], stock: number): Availability => {
  if (levels.every(({ left, open }) => left === 0 && open === 0)) return 'gone'
  const share = levels.reduce((sum, { left }) => sum + left, 0) / stock
  if (share < LOW_BELOW) return 'low'
  return share < FAST_BELOW ? 'fast' : 'plenty'
}
