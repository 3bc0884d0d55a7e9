/**
 * How a code is written: twelve characters of Crockford's base 32 in groups of four, `XXXX-XXXX-XXXX`. Eleven hold 55
 * bits, the last checks them. The alphabet has no I, L, O or U; people may type I or L for 1 and O for 0.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const CODE_LENGTH = 12
const GROUP = 4

/** x⁵ + x² + 1, by which the field of 32 elements is made. */
const MODULUS = 0b100101

/** The product of an element of the field of 32 elements and 2. */
const twice = (element: number): number => {
  const shifted = element << 1
  return shifted > 31 ? shifted ^ MODULUS : shifted
}

const product = (a: number, b: number): number => {
  let [sum, factor] = [0, a]
  for (let rest = b; rest > 0; rest >>= 1) {
    if (rest & 1) sum ^= factor
    factor = twice(factor)
  }
  return sum
}

/** Powers of 2, which all differ and are never 0. The check character's own weight is the first, 1. */
const weights: readonly number[] = Array.from({ length: CODE_LENGTH }).reduce<number[]>(
  (all) => [...all, twice(all.at(-1) as number)].slice(0, CODE_LENGTH),
  [1],
)

/**
 * The check character: with it the weighted sum of all digits is 0. Weights that differ find every single wrong character
 * and every two characters that changed places.
 */
const checkOf = (digits: readonly number[]): number =>
  digits.reduce((sum, digit, n) => sum ^ product(digit, weights[n + 1] as number), 0)

/** Writes eleven digits, each from 0 to 31, as a code. */
export const codeText = (digits: readonly number[]): string => {
  const text = [...digits, checkOf(digits)].map((digit) => ALPHABET[digit]).join('')
  return (text.match(/.{4}/g) ?? []).join('-')
}

/** Blanks and dashes of any kind, also full-width ones. */
const BETWEEN = /[\s\-‐-―－_·.]/g
const FULL_WIDTH = /[！-～]/g
/** How far a full-width character is from its plain form. */
const FULL_WIDTH_OFFSET = 0xfee0

/** What somebody typed, pasted or scanned, as plain capital characters of the alphabet where that is meant. */
export const plainCode = (typed: string): string =>
  typed
    .replace(FULL_WIDTH, (one) => String.fromCharCode(one.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(BETWEEN, '')
    .toUpperCase()
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0')

/** The plain code in groups, as far as it was typed. */
export const groupedCode = (typed: string): string =>
  (
    plainCode(typed)
      .slice(0, CODE_LENGTH)
      .match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []
  ).join('-')

/** The eleven digits of a code; undefined when it is not one, for which nobody has to be asked. */
export const codeDigits = (typed: string): readonly number[] | undefined => {
  const digits = [...plainCode(typed)].map((one) => ALPHABET.indexOf(one))
  if (digits.length !== CODE_LENGTH || digits.includes(-1)) return undefined
  const data = digits.slice(0, -1)
  return checkOf(data) === digits.at(-1) ? data : undefined
}
