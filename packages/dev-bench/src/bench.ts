/** One row of a report: a figure, its baseline from the same run, and the target it must hold. */
export type Row = {
  readonly what: string
  readonly measured: string
  readonly baseline: string
  readonly target: string
  readonly held: boolean
}

/** How much work some benchmarks do; each is a whole number above 0. */
export type Amounts = {
  /** The larger stock that `claim` puts on the local cloud. */
  readonly units: number
  /** Documents in the full collection of `cloud`. */
  readonly documents: number
  /** Kills of `crash`. */
  readonly kills: number
}

/** A benchmark. It says through `say` what it is doing, and answers with its rows. */
export type Bench = {
  readonly description: string
  readonly run: (say: (line: string) => void, amounts: Amounts) => Promise<readonly Row[]>
}
