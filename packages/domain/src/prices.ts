import { DAY } from '@hongbao/types'

/** What an environment used in one month, or in a part of it. */
export type Usage = {
  /** Runs of cloud functions. */
  readonly functionCalls: number
  /** Seconds of running times gigabytes of memory. */
  readonly gigabyteSeconds: number
  readonly databaseReads: number
  readonly databaseWrites: number
  /** Gigabytes that the CDN sent to phones. */
  readonly cdnGigabytes: number
  /** Gigabytes that functions answered. */
  readonly egressGigabytes: number
}

/** Calls bought in advance, valid for one month. */
export type CallPack = { readonly calls: number; readonly yuan: number }

/** A price list of WeChat's cloud, in yuan. */
export type PriceTable = {
  readonly name: string
  /** Where the prices were published, and when. */
  readonly source: string
  readonly gigabyteSecond: number
  /** One function run, database read or database write, where the list counts them alike. */
  readonly call: number
  readonly databaseRead: number
  readonly databaseWrite: number
  readonly cdnGigabyte: number
  readonly egressGigabyte: number
  readonly packs: readonly CallPack[]
}

const TEN_THOUSAND = 10_000

/** The prices under which the 2022 New Year was served. */
export const PRICES_UNTIL_2022_08: PriceTable = {
  name: 'until August 2022',
  source:
    'WeChat cloud development, price list before August 2022: runs by their seconds, database by operation',
  gigabyteSecond: 0.00011108,
  call: 0,
  databaseRead: 0.015 / TEN_THOUSAND,
  databaseWrite: 0.05 / TEN_THOUSAND,
  cdnGigabyte: 0.18,
  egressGigabyte: 0.8,
  packs: [],
}

/** The prices since: function runs and database operations are calls alike. */
export const PRICES_SINCE_2022_08: PriceTable = {
  name: 'since August 2022',
  source: 'WeChat cloud development, price list and call packs, as of June 2026',
  gigabyteSecond: 0.00011108,
  call: 0.5 / TEN_THOUSAND,
  databaseRead: 0,
  databaseWrite: 0,
  cdnGigabyte: 0.21,
  egressGigabyte: 0.8,
  packs: [
    { calls: 10_000_000, yuan: 400 },
    { calls: 50_000_000, yuan: 1_500 },
    { calls: 100_000_000, yuan: 2_500 },
  ],
}

export type BillLine = { readonly what: string; readonly yuan: number }

/** The lines of a bill; without a line for what the list does not charge. */
export type Bill = {
  readonly lines: readonly BillLine[]
  readonly yuan: number
  /** The packs that make the calls cheapest; what they do not cover is paid by call. */
  readonly packs: readonly CallPack[]
}

type Purchase = { readonly yuan: number; readonly packs: readonly CallPack[] }

/** Buys `calls` at the lowest price. Tries every number of the largest pack, then the smaller packs for the rest. */
const buyCalls = (calls: number, price: number, packs: readonly CallPack[]): Purchase => {
  const [largest, ...smaller] = [...packs].sort((a, b) => b.calls - a.calls)
  if (!largest || calls <= 0) return { yuan: Math.max(0, calls) * price, packs: [] }
  const most = Math.ceil(calls / largest.calls)
  const purchases = Array.from({ length: most + 1 }, (_, count): Purchase => {
    const rest = buyCalls(calls - count * largest.calls, price, smaller)
    return {
      yuan: count * largest.yuan + rest.yuan,
      packs: [...new Array<CallPack>(count).fill(largest), ...rest.packs],
    }
  })
  return purchases.reduce((best, each) => (each.yuan < best.yuan ? each : best))
}

/** What the usage costs by a price list. No free quota is deducted. */
export const billFor = (usage: Usage, prices: PriceTable): Bill => {
  const calls = usage.functionCalls + usage.databaseReads + usage.databaseWrites
  const bought = prices.call > 0 ? buyCalls(calls, prices.call, prices.packs) : { yuan: 0, packs: [] }
  const lines = [
    { what: 'calls', yuan: bought.yuan },
    { what: 'running time', yuan: usage.gigabyteSeconds * prices.gigabyteSecond },
    { what: 'database reads', yuan: usage.databaseReads * prices.databaseRead },
    { what: 'database writes', yuan: usage.databaseWrites * prices.databaseWrite },
    { what: 'CDN', yuan: usage.cdnGigabytes * prices.cdnGigabyte },
    { what: 'egress of functions', yuan: usage.egressGigabytes * prices.egressGigabyte },
  ].filter(({ yuan }) => yuan > 0)
  return { lines, yuan: lines.reduce((sum, { yuan }) => sum + yuan, 0), packs: bought.packs }
}

/** Billed calls an invocation, its own and the database's. Our own estimate, on the high side. */
const CALLS_AN_INVOCATION = 3

/** What a day costs at the pace of `calls` invocations in `span` milliseconds, by today's prices. An estimate, in yuan. */
export const yuanADay = (calls: number, span: number): number =>
  span <= 0 ? 0 : (calls / span) * DAY * CALLS_AN_INVOCATION * PRICES_SINCE_2022_08.call
