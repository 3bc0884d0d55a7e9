/** A stream of random numbers. The same seeds give the same stream; streams do not affect each other. */
export type Random = {
  /** At least 0, below 1. */
  readonly fraction: () => number
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number
  /** A whole number from `low` to `high`, evenly over the orders of magnitude. */
  readonly magnitude: (low: number, high: number) => number
  readonly happens: (probability: number) => boolean
  readonly oneOf: <T>(items: readonly T[]) => T
}

const mix = (state: number, value: number): number => {
  let h = (state ^ value) + 0x9e3779b9
  h = Math.imul(h ^ (h >>> 16), 0x21f0aaad)
  h = Math.imul(h ^ (h >>> 15), 0x735a2d97)
  return (h ^ (h >>> 15)) >>> 0
}

/** sfc32 by Chris Doty-Humphrey (public domain, PractRand). */
const sfc32 = (seeds: readonly number[]): (() => number) => {
  let a = seeds.reduce(mix, 1)
  let b = mix(a, 2)
  let c = mix(b, 3)
  let counter = 1
  return () => {
    const t = (a + b + counter++) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + t
    return (t >>> 0) / 2 ** 32
  }
}

/** The stream of these seeds. */
export const randomOf = (...seeds: readonly number[]): Random => {
  const fraction = sfc32(seeds)
  const between = (low: number, high: number) => low + Math.floor(fraction() * (high - low + 1))
  return {
    fraction,
    between,
    magnitude: (low, high) => Math.round(low * (high / low) ** fraction()),
    happens: (probability) => fraction() < probability,
    oneOf: (items) => {
      const item = items[between(0, items.length - 1)]
      if (item === undefined) throw new Error('there is nothing to choose from')
      return item
    },
  }
}
