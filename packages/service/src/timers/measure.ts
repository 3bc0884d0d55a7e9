import { addCounters, type Counters, minuteOf, NO_COUNTERS, percentilesOf } from '@hongbao/domain'
import { MINUTE } from '@hongbao/types'
import { allotmentOf } from '../allotments'
import { movingCampaigns } from '../campaigns/moving-campaigns'
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

/** What a run did, for its log. */
export type Measured = { readonly minutes: number; readonly instances: number }

/**
 * How many past minutes are summed again, because instances write late. Instances write more minutes than this
 * (counters.ts).
 */
const MINUTES = 5
const COUNTERS_A_FIND = 100

/** The counters that instances wrote lately. */
const recentCounters = (ports: Ports): Promise<InstanceCounters[]> => {
  const since = ports.clock.now() - (MINUTES + 1) * MINUTE
  return findAll(ports, 'counters', { at: within(since, Number.MAX_SAFE_INTEGER) }, COUNTERS_A_FIND)
}

const functionsIn = (minute: number, counters: readonly InstanceCounters[]): Metrics['functions'] => {
  const sums = new Map<string, Counters>()
  for (const { function: name, minutes } of counters) {
    const own = minutes.find((one) => one.minute === minute)
    if (own) sums.set(name, addCounters(sums.get(name) ?? NO_COUNTERS, own))
  }
  return Object.fromEntries([...sums].map(([name, sum]) => [name, { ...sum, ...percentilesOf(sum) }]))
}

const readLedger = async (ports: Ports): Promise<Record<string, LedgerEntry>> => {
  const ledger: Record<string, LedgerEntry> = {}
  for (const campaign of await movingCampaigns(ports))
    ledger[campaign._id] = await allotmentOf(campaign).ledger(ports, campaign)
  return ledger
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
 * the rest is summed from the instances' counters. It may run twice at once and late, with the same result.
 */
export const measure = async (ports: Ports): Promise<Measured> => {
  const summedAt = ports.clock.now()
  const counters = await recentCounters(ports)
  const ledger = await readLedger(ports)
  const at = ports.clock.now()
  const now = minuteOf(at)
  await saveNow(ports, {
    _id: metricsId(now),
    minute: now,
    at,
    summedAt,
    functions: functionsIn(now, counters),
    ledger,
  })
  for (let minute = now - MINUTES; minute < now; minute++) {
    const functions = functionsIn(minute, counters)
    await saveEarlier(ports, { _id: metricsId(minute), minute, at, summedAt, functions, ledger: {} })
  }
  return { minutes: MINUTES, instances: counters.length }
}
