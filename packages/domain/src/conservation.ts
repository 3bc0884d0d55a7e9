import { MINUTE } from '@hongbao/types'

/** What a reconciliation read of one campaign while none of its buckets changed. */
export type Books = {
  /** All units. */
  readonly stock: number
  /** Units not leased. */
  readonly left: number
  /** Units of leases that are not settled. */
  readonly leased: number
  /** Claims on the leased units, counted between the two counts of all claims. */
  readonly claimsOfOpenLeases: number
  readonly claimsBefore: number
  readonly claimsAfter: number
}

/**
 * Whether every unit is accounted for: claims of settled leases + left + leased = stock. People claim from open
 * leases while the books are read. So only two bounds of the claims of settled leases are known, from the count of
 * all claims before and the count after. The bounds are equal when nobody claims meanwhile.
 */
export const isConserved = (books: Books): boolean => {
  const settled = books.stock - books.left - books.leased
  return (
    books.claimsBefore - books.claimsOfOpenLeases <= settled &&
    settled <= books.claimsAfter - books.claimsOfOpenLeases
  )
}

/** Up to so many units, a campaign's claims are counted in each run. */
const SMALL = 10_000
const LARGE = 200_000
const LARGE_MS = 2 * MINUTE

/**
 * How long after a look at its books a campaign is looked at again. To count its claims reads as many keys as there are
 * claims. So a campaign of 200,000 units is looked at every two minutes, and a larger one more seldom.
 */
export const lookAgainMs = (stock: number): number => (stock <= SMALL ? 0 : (stock / LARGE) * LARGE_MS)
