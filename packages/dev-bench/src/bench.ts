/** One row of a report: a figure, the baseline of the same run it is held against, and what must be true of it. */
export type Row = {
  readonly what: string
  readonly measured: string
  readonly baseline: string
  readonly target: string
  readonly held: boolean
}

/** The product on a local cloud of its own, with the demo campaigns. */
export type DemoCloud = {
  /** Where a phone calls functions. */
  readonly clientUrl: string
  /** Where its counters are read, with its token. */
  readonly controlUrl: string
  /** Where public files are read. */
  readonly storageUrl: string
  /** Where `current.json` of the published catalog is. */
  readonly catalog: string
  /** What a night changes: a campaign, and with it the catalog. */
  readonly passNight: () => Promise<void>
  readonly close: () => Promise<void>
}

/** The built product, as whoever runs a benchmark can have it. */
export type Product = {
  readonly openCloud: () => Promise<DemoCloud>
  /** The mini program as `npm run build` left it. */
  readonly miniprogram: string
  /** A build that is told where the catalog is, as one for production is; answers with its folder. */
  readonly buildMiniprogram: (catalog: string) => Promise<string>
  /** A build of a Taro app that shows one word. */
  readonly buildEmptyApp: () => Promise<string>
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
  readonly run: (say: (line: string) => void, product: Product, amounts: Amounts) => Promise<readonly Row[]>
}
