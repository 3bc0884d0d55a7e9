/** One row of a report: a figure, the baseline of the same run it is held against, and what must be true of it. */
export type Row = {
  readonly what: string
  readonly measured: string
  readonly baseline: string
  readonly target: string
  readonly held: boolean
}

/** A benchmark: says what it is doing through `say`, and answers with its rows. */
export type Bench = {
  readonly description: string
  readonly run: (say: (line: string) => void) => Promise<readonly Row[]>
}
