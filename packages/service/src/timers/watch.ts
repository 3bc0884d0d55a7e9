import { minuteOf } from '@hongbao/domain'
import { closeAlerts } from '../alerts/close-alerts'
import { raiseAlert } from '../alerts/raise-alert'
import { tellOperators } from '../alerts/tell-operators'
import { troublesOf } from '../alerts/troubles'
import { allCampaigns } from '../campaigns/all-campaigns'
import { type AlertingPorts, type Metrics, within } from '../ports'
import { readBudget } from '../settings'

/** What a run did, for its log. */
export type Watched = { readonly troubles: number; readonly closed: number; readonly messages: number }

/** How many past minutes the rules look at. */
const MINUTES = 3

const recentMetrics = (ports: AlertingPorts): Promise<Metrics[]> => {
  const now = minuteOf(ports.clock.now())
  const filter = { minute: within(now - MINUTES, now + 1) }
  return ports.documents.find('metrics', filter, { descending: 'minute' })
}

/** Reads the metrics, raises alerts, closes alerts that are over, and notifies the operators of both. */
export const watch = async (ports: AlertingPorts): Promise<Watched> => {
  const troubles = troublesOf({
    now: ports.clock.now(),
    recent: await recentMetrics(ports),
    campaigns: await allCampaigns(ports),
    budget: await readBudget(ports),
  })
  for (const trouble of troubles) await raiseAlert(ports, trouble)
  return {
    troubles: troubles.length,
    closed: await closeAlerts(ports),
    messages: await tellOperators(ports),
  }
}
