import { chinaHour } from '@hongbao/domain'
import { MINUTE, SECOND } from '@hongbao/types'
import { inLanes } from '../in-lanes'
import { type Alert, type AlertingPorts, absent, type Filter } from '../ports'
import type { RobotSettings } from '../settings'
import { robotMessage } from './robot-message'
import { type RuleName, ruleOf } from './rules'

/** The robot takes 20 messages a minute; two runs may overlap. */
const MESSAGES_A_RUN = 9
const RUN_MS = 10 * SECOND
/** A message names twenty of its alerts and counts the others. */
const ALERTS_A_MESSAGE = 200
/** How many alerts are held or marked at once. */
const LANES = 10
/** A run that has held an alert for longer than this is gone. */
const TELLING_AT_MOST_MS = 2 * MINUTE
/** Alerts that are not urgent wait from 23:00 to 8:00 in China. */
const NIGHT = { from: 23, to: 8 }

type Kind = 'firing' | 'over'

/** Alerts that may have to be told: open ones, and those that are over. */
export type Waiting = Readonly<Record<Kind, readonly Alert[]>>

const waiting: Record<Kind, Filter> = {
  firing: { toldAt: absent, closedAt: absent, tellingSince: absent },
  over: { recovery: 'pending', tellingSince: absent },
}

const isNight = (now: number): boolean => {
  const hour = chinaHour(now)
  return hour >= NIGHT.from || hour < NIGHT.to
}

const isDue = ({ rule, since, lastSeenAt }: Alert, now: number): boolean => {
  const { urgent, raiseAfterMs } = ruleOf(rule)
  return lastSeenAt - since >= raiseAfterMs && (urgent || !isNight(now))
}

/** Marks an alert as held by this run, if no other run has. `letGo` releases the hold of a dead run. */
const hold = (ports: AlertingPorts, { _id }: Alert, kind: Kind): Promise<boolean> =>
  ports.documents.updateOne('alerts', { ...waiting[kind], _id }, { put: { tellingSince: ports.clock.now() } })

/** Releases alerts that a dead run held, so that this run can send them. */
const letGo = async (ports: AlertingPorts, alerts: readonly Alert[]): Promise<Alert[]> => {
  const longAgo = ports.clock.now() - TELLING_AT_MOST_MS
  const free: Alert[] = []
  for (const alert of alerts) {
    const { _id, tellingSince } = alert
    if (tellingSince !== undefined && tellingSince >= longAgo) continue
    if (tellingSince !== undefined)
      await ports.documents.updateOne('alerts', { _id, tellingSince }, { erase: ['tellingSince'] })
    free.push(alert)
  }
  return free
}

const told = (kind: Kind, now: number) => (kind === 'firing' ? { toldAt: now } : { recovery: 'told' })

const mark = async (ports: AlertingPorts, alerts: readonly Alert[], put: object): Promise<void> => {
  await inLanes(alerts, LANES, ({ _id }) =>
    ports.documents.updateOne('alerts', { _id }, { put: { ...put }, erase: ['tellingSince'] }),
  )
}

const byRule = (alerts: readonly Alert[]): Map<RuleName, Alert[]> => {
  const groups = new Map<RuleName, Alert[]>()
  for (const alert of alerts) {
    const its = groups.get(alert.rule)
    if (its) its.push(alert)
    else groups.set(alert.rule, [alert])
  }
  return groups
}

/** Sends one message about these alerts. False when the robot did not take it: then they wait for the next run. */
const tellGroup = async (
  ports: AlertingPorts,
  settings: RobotSettings,
  kind: Kind,
  [rule, alerts]: [RuleName, Alert[]],
): Promise<boolean> => {
  const held: Alert[] = []
  await inLanes(alerts, LANES, async (alert) => {
    if (await hold(ports, alert, kind)) held.push(alert)
  })
  if (held.length === 0) return true
  held.sort((a, b) => (a._id < b._id ? -1 : 1))
  const sent = await ports.robot.send(settings.webhook, robotMessage(rule, held, kind, settings))
  await mark(ports, held, sent ? told(kind, ports.clock.now()) : {})
  return sent
}

/** By rule, the urgent rules first. A message is about so many alerts at most; the next run sends the rest. */
const groupsOf = (alerts: readonly Alert[]): [RuleName, Alert[]][] =>
  [...byRule(alerts)]
    .map(([rule, its]): [RuleName, Alert[]] => [rule, its.slice(0, ALERTS_A_MESSAGE)])
    .sort(([a], [b]) => Number(ruleOf(b).urgent) - Number(ruleOf(a).urgent))

/**
 * Sends those of these alerts that are due to the operators' robot, one message a rule, the urgent rules first. When the
 * robot is down or slow the run ends, nothing is lost, and the next run tries again. Answers how many messages were
 * sent.
 */
export const tellOperators = async (
  ports: AlertingPorts,
  settings: RobotSettings,
  { firing, over }: Waiting,
): Promise<number> => {
  const now = ports.clock.now()
  const due = {
    firing: firing.filter((alert) => alert.toldAt === undefined && isDue(alert, now)),
    over,
  }
  const until = now + RUN_MS
  let sent = 0
  for (const kind of ['firing', 'over'] as const) {
    for (const group of groupsOf(await letGo(ports, due[kind]))) {
      if (sent >= MESSAGES_A_RUN || ports.clock.now() >= until) return sent
      if (!(await tellGroup(ports, settings, kind, group))) return sent
      sent++
    }
  }
  return sent
}
