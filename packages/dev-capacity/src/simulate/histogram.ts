const PER_DECADE = 40
const DECADES = 9

/** Counts of durations in ms, by orders of magnitude: each quantile is right to 6 %. */
export type Histogram = {
  readonly add: (ms: number) => void
  /** The duration that a share of all do not exceed; 0 when there are none. */
  readonly quantile: (share: number) => number
  readonly count: () => number
}

export const createHistogram = (): Histogram => {
  const bins = new Float64Array(PER_DECADE * DECADES)
  let total = 0
  const binOf = (ms: number): number =>
    Math.min(bins.length - 1, Math.floor(Math.log10(Math.max(1, ms)) * PER_DECADE))
  return {
    add: (ms) => {
      bins[binOf(ms)] = (bins[binOf(ms)] as number) + 1
      total++
    },
    quantile: (share) => {
      let below = 0
      const bin = bins.findIndex((count) => {
        below += count
        return total > 0 && below >= share * total
      })
      return bin < 0 ? 0 : 10 ** ((bin + 1) / PER_DECADE)
    },
    count: () => total,
  }
}
