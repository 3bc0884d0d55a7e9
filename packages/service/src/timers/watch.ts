import { minuteOf } from '@hongbao/domain'
import { SECOND } from '@hongbao/types'
import { closeAlerts } from '../alerts/close-alerts'
import { openAlerts, untoldOfWholeRuns, untoldRecoveries, untoldUrgent } from '../alerts/open-alerts'
import { raiseAlert, type Trouble } from '../alerts/raise-alert'
import { ruleOf } from '../alerts/rules'
import { tellOperators } from '../alerts/tell-operators'
import { troublesOf } from '../alerts/troubles'
import { inLanes } from '../in-lanes'
import { type Alert, type AlertingPorts, type Metrics, within } from '../ports'
import { readWatchSettings, type WatchSettings } from '../settings'
import { newRun, type Run, timeFor } from '../upkeep/run'

/** What a run did, for its log. */
export type Watched = { readonly troubles: number; readonly closed: number; readonly messages: number }

/** How many past minutes the rules look at. */
const MINUTES = 3
/** Nothing is raised or closed after this time; operators are notified after that. */
const RUN_MS = 8 * SECOND
/** How many alerts are raised at once. */
const LANES = 10

const recentMetrics = (ports: AlertingPorts): Promise<Metrics[]> => {
  const now = minuteOf(ports.clock.now())
  const filter = { minute: within(now - MINUTES, now + 1) }
  return ports.documents.find('metrics', filter, { descending: 'minute' })
}

const findTroubles = async (
  ports: AlertingPorts,
  run: Run,
  { budget }: WatchSettings,
): Promise<Trouble[]> => {
  if (run.rests && !run.seen.calls) return []
  const recent = await recentMetrics(ports)
  return troublesOf({
    now: ports.clock.now(),
    recent,
    campaigns: run.rests ? [] : await run.heads(),
    ledger: run.rests ? {} : (run.seen.ledger ?? recent[0]?.ledger ?? {}),
    budget,
  })
}

/** An alert that says the same already, and was seen so lately that it is not over soon, is not written again. */
const saysTheSame = (alert: Alert | undefined, { rule, detail }: Trouble, now: number): boolean => {
  if (!alert || JSON.stringify(alert.detail) !== JSON.stringify(detail)) return false
  const { raiseAfterMs, recoverAfterMs } = ruleOf(rule)
  const { since, lastSeenAt } = alert
  return lastSeenAt - since >= raiseAfterMs && now - lastSeenAt < recoverAfterMs / 2
}

const raise = async (
  ports: AlertingPorts,
  run: Run,
  troubles: readonly Trouble[],
  open: readonly Alert[],
  isTimeUp: () => boolean,
): Promise<number> => {
  const known = new Map(open.map((alert) => [alert._id, alert]))
  const now = ports.clock.now()
  const news = troubles.filter(
    (trouble) => !saysTheSame(known.get(`${trouble.rule}:${trouble.subject}`), trouble, now),
  )
  const urgentFirst = news.sort((a, b) => Number(ruleOf(b.rule).urgent) - Number(ruleOf(a.rule).urgent))
  const raised = await inLanes(urgentFirst, LANES, (trouble) => raiseAlert(ports, trouble), isTimeUp)
  if (raised.length < urgentFirst.length) run.seen.unfinished = true
  return raised.length
}

/** Alerts that may have to be told now. While patrol rests, those of whole runs are asked for by themselves. */
const waitingFor = async (ports: AlertingPorts, run: Run, open: readonly Alert[]) => ({
  firing: [...open, ...(run.rests ? await untoldOfWholeRuns(ports) : [])],
  over: await untoldRecoveries(ports),
})

/** Notifies operators of what is urgent, before anything else of a run can take its time. Answers how many messages. */
export const tellUrgent = async (ports: AlertingPorts): Promise<number> => {
  const { robot } = await readWatchSettings(ports)
  if (!robot) return 0
  return tellOperators(ports, robot, { firing: await untoldUrgent(ports), over: [] })
}

/** Reads the metrics, raises alerts, closes alerts that are over, and notifies the operators of both. */
export const watch = async (ports: AlertingPorts, run: Run = newRun(ports)): Promise<Watched> => {
  const isTimeUp = timeFor(ports, run, RUN_MS)
  const settings = await readWatchSettings(ports)
  const troubles = await findTroubles(ports, run, settings)
  const before = await openAlerts(ports, run.rests)
  const raised = await raise(ports, run, troubles, before, isTimeUp)
  const seen = new Set(troubles.map(({ rule, subject }) => `${rule}:${subject}`))
  const unseen = before.filter(({ _id }) => !seen.has(_id))
  const closed = await closeAlerts(ports, unseen, settings.robot !== undefined, isTimeUp)
  const watched = { troubles: troubles.length, closed }
  if (!settings.robot) return { ...watched, messages: 0 }
  const open = raised + closed > 0 ? await openAlerts(ports, run.rests) : before
  return {
    ...watched,
    messages: await tellOperators(ports, settings.robot, await waitingFor(ports, run, open)),
  }
}
