import {
  addCounters,
  type Counters,
  EXPIRES_WITHIN_DAYS,
  LOW_BELOW,
  latencyPercentile,
  NO_COUNTERS,
  yuanADay,
} from '@hongbao/domain'
import { DAY, MINUTE, SECOND, type Timestamp } from '@hongbao/types'
import type { CampaignHead } from '../campaigns/all-campaigns'
import type { LedgerEntry, Metrics } from '../ports'
import type { Trouble } from './raise-alert'

/** What the rules look at. `recent`: the metrics of the last minutes, the newest first. */
export type Health = {
  readonly now: Timestamp
  readonly recent: readonly Metrics[]
  readonly campaigns: readonly CampaignHead[]
  /** Of every campaign whose stock can move. */
  readonly ledger: Metrics['ledger']
  /** Yuan a day; undefined while no budget is set. */
  readonly budget: number | undefined
}

/** With fewer calls than this a share says nothing. */
const ENOUGH_CALLS = 20
const FAULTS_ABOVE = 0.05
const LATE_LINKS_ABOVE = 0.2
const SLOW_MS = 2 * SECOND
const percent = (share: number): string => `${Math.round(share * 100)} %`

const sumsOf = (recent: readonly Metrics[]): [name: string, counters: Counters][] => {
  const sums = new Map<string, Counters>()
  for (const { functions } of recent) {
    for (const [name, counters] of Object.entries(functions)) {
      sums.set(name, addCounters(sums.get(name) ?? NO_COUNTERS, counters))
    }
  }
  return [...sums]
}

const ofFunction = ([subject, counters]: [string, Counters]): Trouble[] => {
  const { calls, faults, marks } = counters
  const troubles: Trouble[] = []
  const share = faults / calls
  if (calls >= ENOUGH_CALLS && share > FAULTS_ABOVE)
    troubles.push({ rule: 'error-rate', subject, detail: { faults: percent(share), calls } })
  const p95 = latencyPercentile(counters, 0.95)
  if (calls >= ENOUGH_CALLS && p95 > SLOW_MS)
    troubles.push({ rule: 'latency', subject, detail: { p95AboveMs: SLOW_MS } })
  const late = marks['link-late'] ?? 0
  const links = late + (marks['link-issued'] ?? 0) + (marks['link-number'] ?? 0)
  if (links >= ENOUGH_CALLS && late / links > LATE_LINKS_ABOVE)
    troubles.push({ rule: 'link-late', subject, detail: { late: percent(late / links), links } })
  return troubles
}

const ofStock = ([subject, { claims, stock }]: [string, LedgerEntry]): Trouble[] => {
  const left = stock - claims
  if (left <= 0) return [{ rule: 'stock-gone', subject, detail: { stock } }]
  return left / stock < LOW_BELOW ? [{ rule: 'stock-low', subject, detail: { left, stock } }] : []
}

const ofExpiry = ({ now, campaigns }: Health): Trouble[] =>
  campaigns.flatMap(({ _id, state, usableUntil, schedule }): Trouble[] => {
    const days = Math.floor((usableUntil - now) / DAY)
    if (state !== 'live' || now >= schedule.endsAt || days >= EXPIRES_WITHIN_DAYS) return []
    return [{ rule: 'cover-expiring', subject: _id, detail: { daysLeft: days } }]
  })

const total = (ledger: Metrics['ledger'], of: (entry: LedgerEntry) => number): number =>
  Object.values(ledger).reduce((sum, entry) => sum + of(entry), 0)

/** People are turned away although stock is left, and none of it is granted. */
const ofStandstill = ({ recent }: Health): Trouble[] => {
  const read = recent.filter(({ ledger }) => Object.keys(ledger).length > 0)
  const [newest, oldest] = [read[0], read.at(-1)]
  const claim = sumsOf(recent).find(([name]) => name === 'claim')?.[1]
  if (!newest || !oldest || newest === oldest || !claim) return []
  const turnedAway = claim.faults + (claim.refusals.RETRY_LATER ?? 0)
  const granted = total(newest.ledger, ({ claims }) => claims) - total(oldest.ledger, ({ claims }) => claims)
  const left = total(newest.ledger, ({ claims, stock }) => stock - claims)
  if (turnedAway < ENOUGH_CALLS || granted > 0 || left === 0) return []
  return [{ rule: 'nothing-granted', subject: 'claim', detail: { turnedAway, left } }]
}

const ofSpending = ({ recent, budget }: Health): Trouble[] => {
  if (budget === undefined || recent.length === 0) return []
  const calls = sumsOf(recent).reduce((sum, [, counters]) => sum + counters.calls, 0)
  const yuan = Math.round(yuanADay(calls, recent.length * MINUTE))
  if (yuan <= budget) return []
  return [{ rule: 'over-budget', subject: 'all', detail: { yuanADay: yuan, budget } }]
}

/** Everything that the rules find wrong now. */
export const troublesOf = (health: Health): Trouble[] => [
  ...sumsOf(health.recent).flatMap(ofFunction),
  ...Object.entries(health.ledger).flatMap(ofStock),
  ...ofExpiry(health),
  ...ofStandstill(health),
  ...ofSpending(health),
]
