import { type Alert, absent, type Ports } from '../ports'
import { readRobotSettings } from '../settings'
import { ruleOf } from './rules'

/** What operators must hear of stays open until they have, however long their robot is down. */
const isOver = ({ rule, since, lastSeenAt, toldAt }: Alert, now: number, hasRobot: boolean): boolean => {
  const { event, raiseAfterMs, recoverAfterMs } = ruleOf(rule)
  const mustBeTold = hasRobot && (event || lastSeenAt - since >= raiseAfterMs)
  if (mustBeTold && toldAt === undefined) return false
  return event === true || now - lastSeenAt > recoverAfterMs
}

/**
 * The closed one is kept under a name of its own before the open one goes, and that only if it was not seen again
 * meanwhile: so the same may be raised anew, and nothing is lost in between.
 */
const close = async (ports: Ports, alert: Alert): Promise<void> => {
  const { _id, tellingSince: _, ...facts } = alert
  const recovery =
    alert.toldAt !== undefined && !ruleOf(alert.rule).event ? ({ recovery: 'pending' } as const) : {}
  const closed = { ...facts, _id: `${_id}@${alert.since}`, closedAt: ports.clock.now(), ...recovery }
  await ports.documents.insert('alerts', closed)
  await ports.documents.remove('alerts', { _id, lastSeenAt: alert.lastSeenAt })
}

/** Closes what has not been seen for as long as its rule says; tells how many. */
export const closeAlerts = async (ports: Ports): Promise<number> => {
  const open = await ports.documents.find('alerts', { closedAt: absent, tellingSince: absent })
  const hasRobot = (await readRobotSettings(ports)) !== undefined
  const now = ports.clock.now()
  const over = open.filter((alert) => isOver(alert, now, hasRobot))
  for (const alert of over) await close(ports, alert)
  return over.length
}
