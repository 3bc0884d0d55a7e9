import { chinaHour } from '@hongbao/domain'
import { MINUTE, SECOND } from '@hongbao/types'
import { type Alert, type AlertingPorts, absent, type Filter, within } from '../ports'
import { readRobotSettings } from '../settings'
import { robotMessage } from './robot-message'
import { type RuleName, ruleOf } from './rules'

/** The robot takes 20 messages a minute; two runs may overlap. */
const MESSAGES_A_RUN = 9
const RUN_MS = 10 * SECOND
/** A run that has held an alert for longer than this is gone. */
const TELLING_AT_MOST_MS = 2 * MINUTE
/** Alerts that are not urgent wait from 23:00 to 8:00 in China. */
const NIGHT = { from: 23, to: 8 }

type Kind = 'firing' | 'over'

const waiting: Record<Kind, Filter> = {
  firing: { toldAt: absent, closedAt: absent, tellingSince: absent },
  over: { recovery: 'pending', tellingSince: absent },
}

const isDue = ({ rule, since, lastSeenAt }: Alert, now: number): boolean => {
  const { urgent, raiseAfterMs } = ruleOf(rule)
  const hour = chinaHour(now)
  const night = hour >= NIGHT.from || hour < NIGHT.to
  return lastSeenAt - since >= raiseAfterMs && (urgent || !night)
}

/** Marks an alert as held by this run, if no other run has. A dead run's hold is released by `letGo`. */
const hold = (ports: AlertingPorts, { _id }: Alert, kind: Kind): Promise<boolean> =>
  ports.documents.updateOne('alerts', { ...waiting[kind], _id }, { put: { tellingSince: ports.clock.now() } })

const letGo = async (ports: AlertingPorts): Promise<void> => {
  const tellingSince = within(1, ports.clock.now() - TELLING_AT_MOST_MS)
  const left = await ports.documents.find('alerts', { tellingSince }, { fields: ['_id'] })
  for (const { _id } of left) {
    await ports.documents.updateOne('alerts', { _id, tellingSince }, { erase: ['tellingSince'] })
  }
}

const told = (kind: Kind, now: number) => (kind === 'firing' ? { toldAt: now } : { recovery: 'told' })

const mark = async (ports: AlertingPorts, alerts: readonly Alert[], put: object): Promise<void> => {
  for (const { _id } of alerts) {
    await ports.documents.updateOne('alerts', { _id }, { put: { ...put }, erase: ['tellingSince'] })
  }
}

const byRule = (alerts: readonly Alert[]): Map<RuleName, Alert[]> => {
  const groups = new Map<RuleName, Alert[]>()
  for (const alert of alerts) groups.set(alert.rule, [...(groups.get(alert.rule) ?? []), alert])
  return groups
}

type Settings = NonNullable<Awaited<ReturnType<typeof readRobotSettings>>>

/** Sends one message about these alerts. False when the robot did not take it: then they wait for the next run. */
const tellGroup = async (
  ports: AlertingPorts,
  settings: Settings,
  kind: Kind,
  [rule, alerts]: [RuleName, Alert[]],
): Promise<boolean> => {
  const held: Alert[] = []
  for (const alert of alerts) if (await hold(ports, alert, kind)) held.push(alert)
  if (held.length === 0) return true
  const sent = await ports.robot.send(settings.webhook, robotMessage(rule, held, kind, settings))
  await mark(ports, held, sent ? told(kind, ports.clock.now()) : {})
  return sent
}

const groupsOf = async (ports: AlertingPorts, kind: Kind): Promise<[RuleName, Alert[]][]> => {
  const alerts = await ports.documents.find('alerts', waiting[kind])
  const now = ports.clock.now()
  return [...byRule(kind === 'over' ? alerts : alerts.filter((alert) => isDue(alert, now)))]
}

/**
 * Sends the alerts that are due to the operators' robot, one message a rule. When the robot is down or slow the run
 * ends, nothing is lost, and the next run tries again. Answers how many messages were sent.
 */
export const tellOperators = async (ports: AlertingPorts): Promise<number> => {
  const settings = await readRobotSettings(ports)
  if (!settings) return 0
  await letGo(ports)
  const until = ports.clock.now() + RUN_MS
  let sent = 0
  for (const kind of ['firing', 'over'] as const) {
    for (const group of await groupsOf(ports, kind)) {
      if (sent >= MESSAGES_A_RUN || ports.clock.now() >= until) return sent
      if (!(await tellGroup(ports, settings, kind, group))) return sent
      sent++
    }
  }
  return sent
}
