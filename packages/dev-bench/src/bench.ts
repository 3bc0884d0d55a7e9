/** One row of a report: a figure, the baseline of the same run it is held against, and what must be true of it. */
export type Row = {
  readonly what: string
  readonly measured: string
  readonly baseline: string
  readonly target: string
  readonly held: boolean
}

/** How much some benchmarks do, each a whole number above 0. */
export type Amounts = {
  /** The larger stock that `claim` puts on the local cloud. */
  readonly units: number
  /** What the full collection of `cloud` holds. */
  readonly documents: number
  /** How often `crash` kills. */
  readonly kills: number
}

/** A benchmark: says what it is doing through `say`, and answers with its rows. */
export type Bench = {
  readonly description: string
  readonly run: (say: (line: string) => void, amounts: Amounts) => Promise<readonly Row[]>
}
