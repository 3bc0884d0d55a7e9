import type { WorldConfig } from '../world/config'
import type { WorldOptions } from '../world/world'
import { type RunResult, runWorld } from './run-seed'

/** The simulated calls that shrinking may spend. */
const BUDGET = 300_000
/** The cost of a world besides its calls, in calls. */
const CALLS_A_WORLD = 50
/** How many other seeds are tried with each smaller world, because its random numbers differ. */
const OTHER_SEEDS = 4

const half = (n: number): number => Math.floor(n / 2)
const smaller = (n: number, least: number): number[] =>
  [...new Set([least, half(n), n - 1])].filter((m) => m >= least && m < n)

/** The items without each half, each quarter, …, and without each single item. */
const without = <T>(items: readonly T[]): T[][] => {
  const fewer: T[][] = []
  for (
    let size = Math.ceil(items.length / 2);
    size >= 1 && fewer.length < 64;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    for (let from = 0; from < items.length; from += size) {
      fewer.push(items.filter((_, i) => i < from || i >= from + size))
    }
  }
  return fewer
}

const plainer = (config: WorldConfig): Partial<WorldConfig>[] =>
  (
    [
      { faultRate: 0 },
      { pauses: 0 },
      { moves: 0 },
      { restocks: 0 },
      { takeBacks: 0 },
      { edits: 0 },
      { ctokens: 0 },
      { operators: 1 },
      { others: 0 },
      { ends: false },
      { coverApiDefects: 0 },
      { skewMs: 0 },
      { unnamedKeys: 0 },
      { coverApiFailures: 0 },
      { coverApiStops: 0 },
      { riskDown: 0 },
      { retired: 0 },
      { patrolTwice: 0 },
      { staleFindsMs: 0 },
      { upkeep: false },
      { devices: 1 },
      { firstDropMs: 0 },
      { latencyMs: { low: 1, high: 3 } },
    ] satisfies Partial<WorldConfig>[]
  ).filter((change) =>
    Object.entries(change).some(
      ([k, v]) => JSON.stringify(config[k as keyof WorldConfig]) !== JSON.stringify(v),
    ),
  )

/** Changes that make a world smaller or plainer, the boldest first. */
const smallerWorlds = (config: WorldConfig): Partial<WorldConfig>[] => [
  ...smaller(config.people, 1).map((people) => ({ people })),
  ...smaller(config.instances, 1).map((instances) => ({ instances })),
  ...(config.drops.length > 1 ? [{ drops: config.drops.slice(0, -1) }] : []),
  ...smaller(config.drops[0] ?? 1, 1).map((stock) => ({ drops: [stock, ...config.drops.slice(1)] })),
  ...without(config.faultKinds).map((faultKinds) => ({ faultKinds })),
  ...plainer(config),
]

const smallerConfigs = (config: WorldConfig): WorldConfig[] =>
  smallerWorlds(config).flatMap((change) =>
    Array.from({ length: 1 + OTHER_SEEDS }, (_, n) => ({
      ...config,
      ...change,
      seed: config.seed + n * 1_000_003,
    })),
  )

const fewerFaults = ({ config, faulty }: RunResult): WorldConfig[] =>
  without(faulty).map((onlyFaults) => ({ ...config, onlyFaults }))

/**
 * A smaller world in which the same invariant breaks: first fewer people, instances and units, then fewer faults.
 * The result is replayed with its trace.
 */
export const shrink = async (
  failed: RunResult,
  traceLines: number,
  options: WorldOptions = {},
): Promise<RunResult> => {
  let budget = BUDGET
  const firstFailing = async (configs: readonly WorldConfig[]): Promise<RunResult | undefined> => {
    for (const config of configs) {
      if (budget <= 0) return undefined
      const result = await runWorld(config, options)
      budget -= result.tally.calls + CALLS_A_WORLD
      if (result.violation?.invariant === failed.violation?.invariant) return result
    }
    return undefined
  }
  let smallest = failed
  for (const candidates of [(result: RunResult) => smallerConfigs(result.config), fewerFaults]) {
    for (let next: RunResult | undefined = smallest; next; ) {
      smallest = next
      next = await firstFailing(candidates(smallest))
    }
  }
  return runWorld(smallest.config, { ...options, traceLines })
}
