import { addCounters, type Counters, minuteOf, NO_COUNTERS, percentilesOf } from '@hongbao/domain'
import { type Id, MINUTE, SECOND } from '@hongbao/types'
import { ledgersOf } from '../allotments'
import type { CampaignHead } from '../campaigns/all-campaigns'
import { movingOf } from '../campaigns/moving-campaigns'
import { inParts } from '../in-parts'
import {
  below,
  findAll,
  type InstanceCounters,
  insertOrUpdate,
  type LedgerEntry,
  type Metrics,
  type Ports,
  within,
} from '../ports'
import { beginAfter, rememberStop } from '../upkeep/in-turn'
import { newRun, type Run, timeFor } from '../upkeep/run'

/** What a run did, for its log. */
export type Measured = { readonly minutes: number; readonly instances: number }

/**
 * How many past minutes are summed again, because instances write late. Instances write more minutes than this
 * (counters.ts).
 */
const MINUTES = 5
const COUNTERS_A_FIND = 100
/** No campaign's stock is read after this time. The next run begins where this one stopped. */
const RUN_MS = 12 * SECOND
const CAMPAIGNS_AT_ONCE = 100
/** The most campaigns in one metric: 100 KB. Those that people claim from come first. */
const CAMPAIGNS_A_METRIC = 1_000

/** The counters that instances wrote lately. */
const recentCounters = (ports: Ports): Promise<InstanceCounters[]> => {
  const since = ports.clock.now() - (MINUTES + 1) * MINUTE
  return findAll(
    ports,
    'counters',
    { at: within(since, Number.MAX_SAFE_INTEGER) },
    {
      pageSize: COUNTERS_A_FIND,
    },
  )
}

const functionsIn = (minute: number, counters: readonly InstanceCounters[]): Metrics['functions'] => {
  const sums = new Map<string, Counters>()
  for (const { function: name, minutes } of counters) {
    const own = minutes.find((one) => one.minute === minute)
    if (own) sums.set(name, addCounters(sums.get(name) ?? NO_COUNTERS, own))
  }
  return Object.fromEntries([...sums].map(([name, sum]) => [name, { ...sum, ...percentilesOf(sum) }]))
}

type Ledger = Record<Id, LedgerEntry>

/** Reads the ledger of every campaign whose stock can move, or of as many as there is time for. */
const readLedger = async (ports: Ports, run: Run): Promise<Ledger> => {
  const isOver = timeFor(ports, run, RUN_MS)
  const moving = movingOf(await run.heads(), ports.clock.now())
  const { inOrder, after } = await beginAfter(ports, 'measure', moving, CAMPAIGNS_AT_ONCE)
  const ledger: Ledger = {}
  let last: CampaignHead | undefined
  for (const part of inParts(inOrder, CAMPAIGNS_AT_ONCE)) {
    if (isOver()) break
    for (const [id, entry] of await ledgersOf(ports, part)) ledger[id] = entry
    last = part.at(-1)
  }
  const isWhole = last === inOrder.at(-1)
  if (!isWhole) run.seen.unfinished = true
  await rememberStop(ports, 'measure', after, isWhole ? undefined : (last?._id ?? after))
  return ledger
}

/** The part of a ledger that one metric holds. */
const ledgerPart = (ledger: Ledger, { seen }: Run): Ledger => {
  const entries = Object.entries(ledger)
  if (entries.length <= CAMPAIGNS_A_METRIC) return ledger
  const hotFirst = [
    ...entries.filter(([id]) => seen.hot.has(id)),
    ...entries.filter(([id]) => !seen.hot.has(id)),
  ]
  return Object.fromEntries(hotFirst.slice(0, CAMPAIGNS_A_METRIC))
}

export const metricsId = (minute: number): string => `m${minute}`

/** Saves the metric of the present minute. The latest reading stands: a run that read earlier does not replace it. */
const saveNow = async (ports: Ports, metrics: Metrics): Promise<void> => {
  const { _id, ...put } = metrics
  await insertOrUpdate(ports, 'metrics', metrics, { put }, { summedAt: below(put.summedAt) })
}

/**
 * Saves the metric of a past minute. Its functions are summed again, because instances write late; its ledger stays.
 */
const saveEarlier = async (ports: Ports, metrics: Metrics): Promise<void> => {
  const { functions, summedAt } = metrics
  if (Object.keys(functions).length === 0) return
  const change = { put: { functions, summedAt } }
  await insertOrUpdate(ports, 'metrics', metrics, change, { summedAt: below(summedAt) })
}

/**
 * Writes the metrics of the last minutes, one document a minute. Grants and stock come from the ledger and are exact;
 * the rest is summed from the instances' counters. It may run twice at once and late, with the same result. While the
 * stock rests it reads no ledger unless people claim in vain, and without counters it writes nothing.
 */
export const measure = async (ports: Ports, run: Run = newRun(ports)): Promise<Measured> => {
  const summedAt = ports.clock.now()
  const counters = await recentCounters(ports)
  run.seen.calls = counters.length > 0
  if (run.rests && counters.length === 0) return { minutes: 0, instances: 0 }
  const isQuiet = run.rests && !counters.some(({ function: name }) => name === 'claim')
  const ledger = isQuiet ? {} : await readLedger(ports, run)
  if (!isQuiet) run.seen.ledger = ledger
  const at = ports.clock.now()
  const now = minuteOf(at)
  await saveNow(ports, {
    _id: metricsId(now),
    minute: now,
    at,
    summedAt,
    functions: functionsIn(now, counters),
    ledger: ledgerPart(ledger, run),
  })
  for (let minute = now - MINUTES; minute < now; minute++) {
    const functions = functionsIn(minute, counters)
    await saveEarlier(ports, { _id: metricsId(minute), minute, at, summedAt, functions, ledger: {} })
  }
  return { minutes: MINUTES, instances: counters.length }
}
