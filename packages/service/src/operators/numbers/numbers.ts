import {
  addCounters,
  allBucketsOf,
  type Counters,
  minuteOf,
  NO_COUNTERS,
  percentilesOf,
  stockOf,
  yuanADay,
} from '@hongbao/domain'
import { answered, type Campaign, type Drop, MINUTE, type Outcome, refused } from '@hongbao/types'
import type { CampaignNumbers, OperateData, OperateRefusal, OperateRequest } from '@hongbao/types/operate'
import { ledgersOf } from '../../allotments'
import { getCampaign } from '../../campaigns/get-campaign'
import { REFUSED_MARK } from '../../counters'
import { type Level, type Metrics, type Ports, within } from '../../ports'
import { readBudget } from '../../settings'
import { levelsOf } from '../../stock/lease-units'
import type { BrandDesk, Desk } from '../desk/desk'

/** The metrics of the last minutes, the newest first. */
const metricsOf = ({ documents, clock }: Ports, minutes: number): Promise<Metrics[]> => {
  const now = minuteOf(clock.now())
  const limit = minutes + 1
  return documents.find(
    'metrics',
    { minute: within(now - minutes, now + 1) },
    { limit, descending: 'minute' },
  )
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

const dropNumbers = ({ _id, schedule }: Campaign, levels: ReadonlyMap<string, Level>) =>
  schedule.drops.map((drop: Drop) => {
    const ids = allBucketsOf(_id, { ...schedule, drops: [drop] }).map(({ id }) => id)
    const left = sum(ids.map((id) => levels.get(id)?.left ?? 0))
    return { dropId: drop.id, opensAt: drop.opensAt, stock: drop.stock, left }
  })

/** Refused claims of one campaign, by reason: the marks that `claim` counts beside its refusals. */
const refusalsOf = (metrics: readonly Metrics[], campaignId: string): Record<string, number> => {
  const refusals: Record<string, number> = {}
  for (const { functions } of metrics)
    for (const [mark, count] of Object.entries(functions.claim?.marks ?? {})) {
      const [kind, code, id] = mark.split(' ')
      if (kind === REFUSED_MARK && code !== undefined && id === campaignId)
        refusals[code] = (refusals[code] ?? 0) + count
    }
  return refusals
}

/** A campaign's stock now, and its course over the last minutes. */
export const seeNumbers = async (
  { ports }: BrandDesk,
  { campaignId, minutes }: OperateRequest<'numbers'>,
): Promise<Outcome<CampaignNumbers, OperateRefusal>> => {
  const campaign = await getCampaign(ports, campaignId)
  if (!campaign) return refused('NO_CAMPAIGN')
  const { schedule } = campaign
  const ids = allBucketsOf(campaignId, schedule).map(({ id }) => id)
  const [ledgers, found, metrics] = await Promise.all([
    ledgersOf(ports, [campaign]),
    levelsOf(ports, ids),
    metricsOf(ports, minutes),
  ])
  const ledger = ledgers.get(campaignId)
  if (!ledger) throw new Error(`the books of ${campaignId} cannot be read`)
  const points = metrics.flatMap(({ at, ledger: known }) => {
    const entry = known[campaignId]
    return entry ? [{ at, granted: entry.claims, left: entry.left }] : []
  })
  return answered({
    now: ports.clock.now(),
    drops: dropNumbers(campaign, new Map(found.map((level) => [level._id, level]))),
    stock: stockOf(schedule),
    left: ledger.left,
    granted: ledger.claims,
    refusals: refusalsOf(metrics, campaignId),
    points: points.reverse(),
  })
}

const sumsOf = (metrics: readonly Metrics[]): [name: string, counters: Counters][] => {
  const sums = new Map<string, Counters>()
  for (const { functions } of metrics)
    for (const [name, counters] of Object.entries(functions))
      sums.set(name, addCounters(sums.get(name) ?? NO_COUNTERS, counters))
  return [...sums]
}

const withoutCampaigns = (marks: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(marks).filter(([mark]) => !mark.startsWith(`${REFUSED_MARK} `)))

/** What every function did in the last minutes, and what a day costs at that pace. Sums are "at least". */
export const seeEnvironmentNumbers = async (
  { ports }: Desk,
  { minutes }: OperateRequest<'environment-numbers'>,
): Promise<Outcome<OperateData<'environment-numbers'>, OperateRefusal>> => {
  const now = ports.clock.now()
  const sums = sumsOf(await metricsOf(ports, minutes))
  const functions = sums.map(([name, counters]) => {
    const { calls, coldStarts, faults, refusals, marks } = counters
    const counts = { calls, coldStarts, faults, refusals, marks: withoutCampaigns(marks) }
    return { name, ...counts, ...percentilesOf(counters) }
  })
  const calls = sum(sums.map(([, counters]) => counters.calls))
  const cost = Math.round(yuanADay(calls, minutes * MINUTE) * 100) / 100
  const budget = await readBudget(ports)
  return answered({
    now,
    from: now - minutes * MINUTE,
    functions,
    yuanADay: cost,
    ...(budget !== undefined && { budget }),
  })
}
