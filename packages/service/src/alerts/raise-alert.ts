import { insertOrUpdate, type Ports, StoreFault } from '../ports'
import type { Facts } from './facts'
import type { RuleName } from './rules'

/** What is wrong, with what, and the facts an operator needs to act. Nothing personal. */
export type Trouble = {
  readonly rule: RuleName
  readonly subject: string
  readonly detail: Facts
}

/**
 * Records that something is wrong, or is still wrong: one open alert for each rule and subject. `watch` notifies the
 * operators, and closes the alert when it has not been seen for a while.
 */
export const raiseAlert = async (ports: Ports, { rule, subject, detail }: Trouble): Promise<void> => {
  const _id = `${rule}:${subject}`
  const now = ports.clock.now()
  const alert = { _id, rule, subject, detail, since: now, lastSeenAt: now }
  await insertOrUpdate(ports, 'alerts', alert, { put: { detail, lastSeenAt: now } })
}

/** Raises an alert where a fault must not stop the work. The next run that meets the trouble raises it again. */
export const raiseQuietly = async (ports: Ports, trouble: Trouble): Promise<void> => {
  try {
    await raiseAlert(ports, trouble)
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error
  }
}
