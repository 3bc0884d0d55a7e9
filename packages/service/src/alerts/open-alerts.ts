import { type Alert, absent, findAll, oneOf, type Ports } from '../ports'
import { rulesThat } from './rules'

const ALERTS_A_FIND = 1_000

const OF_EVERY_RUN = rulesThat(({ inWholeRuns }) => inWholeRuns !== true)
const OF_WHOLE_RUNS = rulesThat(({ inWholeRuns }) => inWholeRuns === true)
const URGENT = rulesThat(({ urgent }) => urgent)

/** Alerts that are open: all, or only those that a run sees while patrol rests. */
export const openAlerts = (ports: Ports, rests: boolean): Promise<Alert[]> =>
  findAll(
    ports,
    'alerts',
    { closedAt: absent, ...(rests && { rule: oneOf(OF_EVERY_RUN) }) },
    { pageSize: ALERTS_A_FIND },
  )

/** Alerts of whole runs of which operators were not notified yet, because it was night. */
export const untoldOfWholeRuns = (ports: Ports): Promise<Alert[]> =>
  findAll(
    ports,
    'alerts',
    { closedAt: absent, toldAt: absent, rule: oneOf(OF_WHOLE_RUNS) },
    { pageSize: ALERTS_A_FIND },
  )

/** Urgent alerts of which operators were not notified yet. */
export const untoldUrgent = (ports: Ports): Promise<Alert[]> =>
  findAll(
    ports,
    'alerts',
    { closedAt: absent, toldAt: absent, rule: oneOf(URGENT) },
    { pageSize: ALERTS_A_FIND },
  )

/** Alerts that are over, whose end operators were not notified of yet. */
export const untoldRecoveries = (ports: Ports): Promise<Alert[]> =>
  findAll(ports, 'alerts', { recovery: 'pending' }, { pageSize: ALERTS_A_FIND })
