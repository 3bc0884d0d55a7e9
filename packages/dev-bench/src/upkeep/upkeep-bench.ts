import {
  measure,
  patrol,
  publishCatalog,
  reclaimLeases,
  reconcileStock,
  sendReminders,
  watch,
} from '@hongbao/service'
import { MINUTE, SECOND } from '@hongbao/types'
import type { Bench, Row } from '../bench'
import { createUpkeepWorld, HOT, LATENCY_MS, type UpkeepWorld } from './upkeep-world'

const SIZES = [10, 100, 1_000, 10_000]
const RUN_LIMIT_MS = 45 * SECOND
const IDLE_OPERATIONS = 12
/** How many runs a first catalog and the first look at all books may take. */
const RUNS_TO_SETTLE = 60
const IDLE_MINUTES = 30

type Cost = { readonly operations: number; readonly ms: number }
type Costs = Readonly<Record<string, Cost>>

const costOf = async ({ strained, ports }: UpkeepWorld, run: () => Promise<unknown>): Promise<Cost> => {
  const { clock } = ports
  const [operations, startedAt] = [strained.documents.operations.length, clock.now()]
  await run()
  return {
    operations: strained.documents.operations.length - operations,
    ms: clock.now() - startedAt,
  }
}

/** Runs patrol until a minute costs no more than when nothing happens. Answers how many runs that took. */
const settle = async (world: UpkeepWorld): Promise<number> => {
  for (let run = 1; run <= RUNS_TO_SETTLE; run++) {
    const { operations } = await costOf(world, () => patrol(world.strained))
    world.pass(MINUTE)
    if (operations <= IDLE_OPERATIONS) return run
  }
  return Number.POSITIVE_INFINITY
}

const idleMinutes = async (world: UpkeepWorld): Promise<Cost> => {
  let most: Cost = { operations: 0, ms: 0 }
  for (let n = 0; n < IDLE_MINUTES; n++) {
    const cost = await costOf(world, async () => {
      await patrol(world.strained)
      await sendReminders(world.strained)
    })
    if (cost.operations > most.operations) most = cost
    world.pass(MINUTE)
  }
  return most
}

/** Each part alone, while people claim from the hot campaigns, and then a whole run of patrol. */
const busyParts = async (world: UpkeepWorld): Promise<Costs> => {
  const { strained, claim } = world
  const costs: Record<string, Cost> = {}
  const parts = { reclaimLeases, publishCatalog, reconcileStock, measure, watch }
  for (const [name, part] of Object.entries(parts)) {
    await claim()
    world.pass(11 * SECOND)
    costs[name] = await costOf(world, () => part(strained))
  }
  await claim()
  costs.patrol = await costOf(world, () => patrol(strained))
  return costs
}

const told = ({ operations, ms }: Cost): string => `${operations} operations, ${(ms / SECOND).toFixed(1)} s`

/** The most that a cost may be when it grows no faster than the number of campaigns. */
const straightLine = (smaller: Cost, times: number): number => smaller.operations * times

const rowsOf = (size: number, busy: Costs, idle: Cost, before: Costs | undefined): Row[] => [
  {
    what: `${size} campaigns: the costliest minute of patrol and remind while nothing happens`,
    measured: told(idle),
    baseline: '',
    target: `at most ${IDLE_OPERATIONS} operations`,
    held: idle.operations <= IDLE_OPERATIONS,
  },
  ...Object.entries(busy).map(([name, cost]): Row => {
    const line = before?.[name] ? straightLine(before[name], 10) : undefined
    const limit = name === 'patrol' ? RUN_LIMIT_MS : Number.POSITIVE_INFINITY
    return {
      what: `${size} campaigns, ${Math.min(HOT, size)} of them hot: ${name}`,
      measured: told(cost),
      baseline: line === undefined ? '' : `a straight line from a tenth as many: ${line} operations`,
      target:
        name === 'patrol' ? `ends within ${RUN_LIMIT_MS / SECOND} s` : 'grows no faster than the number',
      held: cost.ms <= limit && cost.operations <= (line ?? Number.POSITIVE_INFINITY),
    }
  }),
]

/** What the parts of patrol cost, from ten campaigns to ten thousand. */
export const upkeepBench: Bench = {
  description: `operations and time of each part of patrol; each operation takes ${LATENCY_MS} ms of simulated time`,
  run: async (say) => {
    const rows: Row[] = []
    let before: Costs | undefined
    for (const size of SIZES) {
      say(`${size} campaigns`)
      const world = await createUpkeepWorld(size)
      const runs = await settle(world)
      say(`  patrol rests after ${runs} runs`)
      const idle = await idleMinutes(world)
      const busy = await busyParts(world)
      rows.push(...rowsOf(size, busy, idle, before))
      before = busy
    }
    return rows
  },
}
