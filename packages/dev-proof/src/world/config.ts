import { SETTLED_KEPT } from '@hongbao/service'
import { type Random, randomOf } from '@hongbao/service/testing'
import { MAX_DROPS, type RiskPolicy } from '@hongbao/types'
import { type FaultKind, faultKinds } from './faults'

/** Everything that decides a run. The same configuration gives the same run, step by step. */
export type WorldConfig = {
  readonly seed: number
  readonly people: number
  readonly devices: number
  readonly instances: number
  /** Units of each drop. The first opens after `firstDropMs`, the others while people claim. */
  readonly drops: readonly number[]
  readonly firstDropMs: number
  /** By then people, operators and faults have stopped, and every late request has arrived. */
  readonly calmAtMs: number
  readonly spreadMs: number
  readonly faultRate: number
  readonly faultKinds: readonly FaultKind[]
  readonly onlyFaults?: readonly number[]
  /** How far the clock of an instance may be ahead or behind. */
  readonly skewMs: number
  readonly latencyMs: { readonly low: number; readonly high: number }
  readonly unnamedKeys: number
  readonly coverApiFailures: number
  /** The share of link requests that WeChat refuses in a way that pauses the campaign. */
  readonly coverApiStops: number
  /** The share of link requests that WeChat refuses because of a mistake of ours. */
  readonly coverApiDefects: number
  /**
   * How many other campaigns there are, each with a drop like the first campaign's first. Their ids begin with its
   * id.
   */
  readonly others: number
  /** Whether the last campaign ends while people claim, and is archived while late writes are under way. */
  readonly ends: boolean
  readonly operators: number
  readonly retired: number
  readonly patrolEveryMs: number
  readonly patrolTwice: number
  /** How often each operator does what. */
  readonly pauses: number
  readonly moves: number
  readonly restocks: number
  readonly takeBacks: number
  readonly edits: number
  readonly ctokens: number
  /** Absent: WeChat is asked about nobody. */
  readonly risk?: RiskPolicy
  /** The share of questions about a risk rank that WeChat leaves unanswered. */
  readonly riskDown: number
  /** Whether grants hand over serial numbers. */
  readonly numbered: boolean
  /** Whether people need a code. */
  readonly coded: boolean
  /** How far the copy that queries read may lag behind; 0: they read the store itself. */
  readonly staleFindsMs: number
  /** Whether the whole of patrol and remind runs. Not while queries are stale: reconciliation reads with them. */
  readonly upkeep: boolean
  /** How many entries of settled leases a bucket may keep. */
  readonly settledKept: number
}

/** The share of worlds with upkeep, which cost several times as much as others. */
const UPKEEP = 0.1
/** The share of worlds whose first campaign has more buckets than one look reads at once. */
const WIDE = 0.02
const MANY_DROPS = { low: 101, high: MAX_DROPS }
const UNITS_OF_MANY = 3

/** The share of worlds in which people need codes. */
const CODED = 0.15
/** The share of worlds with serial numbers. Each number is a document, so that they have less stock. */
const NUMBERED = 0.15
const MOST_NUMBERS = 600

const stockOf = (drops: readonly number[]): number => drops.reduce((sum, stock) => sum + stock, 0)

export type WorldSizes = { readonly people: number; readonly faultRate: number }

const someDrops = (random: Random, stock: number): number[] =>
  Array.from({ length: random.between(1, 3) }, (_, n) =>
    n === 0 ? stock : random.between(1, Math.max(1, Math.floor(stock / 2))),
  )

const manyDrops = (random: Random): number[] =>
  Array.from({ length: random.between(MANY_DROPS.low, MANY_DROPS.high) }, () =>
    random.between(1, UNITS_OF_MANY),
  )

/** The world of a seed: from two people and one cover to crowds and thousands of covers. */
export const worldOf = (
  seed: number,
  sizes: WorldSizes = { people: 3_000, faultRate: 0.05 },
): WorldConfig => {
  const random = randomOf(seed, 0xc0)
  const people = random.magnitude(2, sizes.people)
  const stock = random.magnitude(1, Math.ceil(people * 1.5))
  const drops = random.happens(WIDE) ? manyDrops(random) : someDrops(random, stock)
  const some = faultKinds.filter(() => random.happens(0.5))
  const numbered = randomOf(seed, 0xc1).happens(NUMBERED) && stockOf(drops) <= MOST_NUMBERS
  return {
    seed,
    people,
    devices: random.between(1, 3),
    instances: random.magnitude(Math.max(1, Math.ceil(people / 100)), Math.max(2, Math.min(60, people))),
    drops,
    firstDropMs: random.between(0, 5_000),
    calmAtMs: random.between(20_000, 180_000),
    spreadMs: random.magnitude(10, 20_000),
    faultRate: random.happens(0.1) ? 0 : sizes.faultRate,
    faultKinds: random.happens(0.5) || some.length === 0 ? faultKinds : some,
    skewMs: random.happens(0.5) ? 0 : random.magnitude(10, 5_000),
    latencyMs: random.oneOf([
      { low: 1, high: 3 },
      { low: 1, high: 20 },
      { low: 5, high: 300 },
    ]),
    unnamedKeys: random.oneOf([0, 0, 0.1, 1]),
    coverApiFailures: random.oneOf([0, 0.05, 1]),
    retired: random.oneOf([0, 0.002, 0.05]),
    patrolEveryMs: random.oneOf([1_000, 2_000, 2_000, 5_000]),
    patrolTwice: random.oneOf([0, 0.1, 0.5]),
    pauses: random.oneOf([0, 0, 1, 2]),
    moves: random.oneOf([0, 0, 1, 3]),
    restocks: random.oneOf([0, 0, 1, 2]),
    takeBacks: random.oneOf([0, 0, 1, 2]),
    edits: random.oneOf([0, 0, 1, 3]),
    ctokens: random.oneOf([0, 0, 1, 2]),
    operators: random.oneOf([1, 1, 2, 3]),
    others: random.oneOf([0, 0, 1, 2]),
    ends: random.happens(0.3),
    coverApiDefects: random.oneOf([0, 0, 0.05]),
    numbered,
    coded: randomOf(seed, 0xc2).happens(CODED),
    staleFindsMs: 0,
    coverApiStops: random.oneOf([0, 0, 0.002, 0.05]),
    upkeep: random.happens(UPKEEP),
    riskDown: random.oneOf([0, 0.1, 1]),
    ...(random.happens(0.2) && {
      risk: {
        refuseFrom: random.oneOf([1, 2, 3, 4] as const),
        whenDown: random.oneOf(['let-in', 'try-later'] as const),
      },
    }),
    settledKept: random.oneOf([0, 3, SETTLED_KEPT]),
  }
}
