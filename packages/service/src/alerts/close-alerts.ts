import { inLanes } from '../in-lanes'
import type { Alert, Ports } from '../ports'
import { ruleOf } from './rules'

/** How many alerts are closed at once. */
const LANES = 10

/** An alert that operators must be notified of stays open until they are, however long their robot is down. */
const isOver = (alert: Alert, now: number, hasRobot: boolean): boolean => {
  const { rule, since, lastSeenAt, toldAt, tellingSince } = alert
  const { event, raiseAfterMs, recoverAfterMs } = ruleOf(rule)
  const mustBeTold = hasRobot && (event || lastSeenAt - since >= raiseAfterMs)
  if (tellingSince !== undefined || (mustBeTold && toldAt === undefined)) return false
  return event === true || now - lastSeenAt > recoverAfterMs
}

/**
 * Inserts a closed copy under an id of its own, then removes the open alert unless it was seen again meanwhile. So the
 * same alert can be raised again, and a crash between the two writes loses nothing.
 */
const close = async (ports: Ports, alert: Alert): Promise<void> => {
  const { _id, tellingSince: _, ...facts } = alert
  const recovery =
    alert.toldAt !== undefined && !ruleOf(alert.rule).event ? ({ recovery: 'pending' } as const) : {}
  const closed = { ...facts, _id: `${_id}@${alert.since}`, closedAt: ports.clock.now(), ...recovery }
  await ports.documents.insert('alerts', closed)
  await ports.documents.remove('alerts', { _id, lastSeenAt: alert.lastSeenAt })
}

/** Closes those of the open alerts that have not been seen for as long as their rules say. Answers how many. */
export const closeAlerts = async (
  ports: Ports,
  open: readonly Alert[],
  hasRobot: boolean,
  isTimeUp: () => boolean,
): Promise<number> => {
  const now = ports.clock.now()
  const over = open.filter((alert) => isOver(alert, now, hasRobot))
  return (await inLanes(over, LANES, (alert) => close(ports, alert), isTimeUp)).length
}
