/** A seeded source of chance: the same seed draws the same picture on every machine. */
export type Random = {
  /** A number in [0, 1). */
  next(): number
  /** A number in [from, to). */
  between(from: number, to: number): number
  /** A whole number in [from, to]. */
  whole(from: number, to: number): number
  /** One of the given values. */
  pick<T>(values: readonly [T, ...T[]]): T
}

/** Mulberry32, seeded by a 32-bit number. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (from: number, to: number) => from + (to - from) * next()
  const whole = (from: number, to: number) => Math.floor(between(from, to + 1))
  return {
    next,
    between,
    whole,
    pick: ([first, ...rest]) => {
      const at = whole(0, rest.length)
      return at === 0 ? first : (rest[at - 1] ?? first)
    },
  }
}
