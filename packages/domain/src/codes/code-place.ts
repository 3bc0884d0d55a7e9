/** Which unit a code is: the drop's place in the schedule, and the unit's number in that drop, both from 0. */
export type CodePlace = { readonly drop: number; readonly n: number }

/**
 * A keyed function from a round and a number of 28 bits to a number of 28 bits. Without its key nobody can tell what it
 * gives from chance (HMAC).
 */
export type CodeRound = (round: number, half: number) => number

/** A number of 55 bits: `high` has 27 of them, `low` 28. While it is permuted, `high` has 28. */
type Number55 = { readonly high: number; readonly low: number }

/** Ten rounds of a balanced Feistel network; four make a strong pseudorandom permutation (Luby and Rackoff). */
const ROUNDS = 10
const HIGH_BITS = 27
const LOW_BITS = 28
const N_BITS = 20
const DIGIT_BITS = 5

const isTooHigh = ({ high }: Number55): boolean => high >= 2 ** HIGH_BITS

const forth = (round: CodeRound, number: Number55): Number55 => {
  let { high, low } = number
  for (let n = 0; n < ROUNDS; n++) [high, low] = [low, high ^ round(n, low)]
  return { high, low }
}

const back = (round: CodeRound, number: Number55): Number55 => {
  let { high, low } = number
  for (let n = ROUNDS - 1; n >= 0; n--) [high, low] = [low ^ round(n, high), high]
  return { high, low }
}

/** Repeats a permutation of 56-bit numbers until it gives one of 55 bits, so that it permutes these ("cycle walking"). */
const walk = (step: typeof forth, round: CodeRound, from: Number55): Number55 => {
  let at = step(round, from)
  while (isTooHigh(at)) at = step(round, at)
  return at
}

const digitsOf = ({ high, low }: Number55): number[] => {
  const bits = high.toString(2).padStart(HIGH_BITS, '0') + low.toString(2).padStart(LOW_BITS, '0')
  return (bits.match(/.{5}/g) ?? []).map((five) => Number.parseInt(five, 2))
}

const numberOf = (digits: readonly number[]): Number55 => {
  const bits = digits.map((digit) => digit.toString(2).padStart(DIGIT_BITS, '0')).join('')
  return {
    high: Number.parseInt(bits.slice(0, HIGH_BITS), 2),
    low: Number.parseInt(bits.slice(HIGH_BITS), 2),
  }
}

/**
 * The eleven digits of a unit's code: the place, permuted among all numbers of 55 bits. Different places have different
 * codes, and a code that is guessed is one of n live codes with a chance of n / 2⁵⁵.
 */
export const digitsAt = (round: CodeRound, { drop, n }: CodePlace): readonly number[] =>
  digitsOf(walk(forth, round, { high: drop * 2 ** N_BITS + n, low: 0 }))

/** The place that a code's digits stand for; undefined when they stand for none, as nearly all digits do. */
export const placeOf = (round: CodeRound, digits: readonly number[]): CodePlace | undefined => {
  const { high, low } = walk(back, round, numberOf(digits))
  return low === 0 ? { drop: Math.floor(high / 2 ** N_BITS), n: high % 2 ** N_BITS } : undefined
}
