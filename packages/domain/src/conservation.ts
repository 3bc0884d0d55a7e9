/** What an audit read of one campaign while none of its buckets changed. */
export type Books = {
  /** Units in all. */
  readonly stock: number
  /** Units not leased. */
  readonly left: number
  /** Units of leases that are not settled. */
  readonly leased: number
  /** Claims on those, counted between the two counts of all claims. */
  readonly claimsOfOpenLeases: number
  readonly claimsBefore: number
  readonly claimsAfter: number
}

/**
 * Whether every unit is accounted for: claims of settled leases + left + leased = stock. People go on claiming from
 * open leases while the books are read, so the claims of settled leases are known to lie between two counts, which
 * are equal when it is quiet.
 */
export const isConserved = (books: Books): boolean => {
  const settled = books.stock - books.left - books.leased
  return (
    books.claimsBefore - books.claimsOfOpenLeases <= settled &&
    settled <= books.claimsAfter - books.claimsOfOpenLeases
  )
}
