const FIRST_SURROGATE = 0xd800
const AFTER_SURROGATES = 0xe000

/** Places the halves of characters beyond U+FFFF above all other characters, as the bytes of UTF-8 do. */
const rankOf = (unit: number): number => {
  if (unit < FIRST_SURROGATE) return unit
  return unit >= AFTER_SURROGATES ? unit - 0x800 : unit + 0x2000
}

/** Negative, 0 or positive: the order of two texts by their UTF-8 bytes (MongoDB manual, "Comparison/Sort Order", strings). */
export const compareTexts = (a: string, b: string): number => {
  if (a === b) return 0
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)]
    if (x !== y) return rankOf(x) - rankOf(y)
  }
  return a.length - b.length
}
