/** Whether the rest of two words is equal, from these places on. */
const sameFrom = (one: string, at: number, other: string, there: number): boolean =>
  one.slice(at) === other.slice(there)

/**
 * Whether two words differ by one slip at most: one letter is wrong, missing or too many, or two neighbours have
 * changed places.
 */
export const isOneSlipAway = (one: string, other: string): boolean => {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  const swapped = one[at] === other[at + 1] && one[at + 1] === other[at]
  return (
    sameFrom(one, at + 1, other, at + 1) ||
    sameFrom(one, at + 1, other, at) ||
    sameFrom(one, at, other, at + 1) ||
    (swapped && sameFrom(one, at + 2, other, at + 2))
  )
}
