import { keptSince } from '@hongbao/domain'
import { removeUnnamedFiles } from '../catalog/file-records'
import { tidyOperators } from '../operators/desk/tidy-operators'
import { carryOutOpenRequests } from '../people/forget-person'
import { below, type PublishingPorts, within } from '../ports'

/** What a run did, for its log: how many were removed, by kind. */
export type Tidied = Readonly<Record<string, number>>

/**
 * Removes documents and files whose retention has ended (domain/retention.ts), and finishes requests to be forgotten.
 */
export const tidy = async (ports: PublishingPorts): Promise<Tidied> => {
  const now = ports.clock.now()
  const { documents } = ports
  return {
    forgotten: await carryOutOpenRequests(ports),
    files: await removeUnnamedFiles(ports),
    reminders: await documents.remove('reminders', { opensAt: below(keptSince('reminders', now)) }),
    questions: await documents.remove('questions', { at: below(keptSince('questions', now)) }),
    requests: await documents.remove('requests', { doneAt: within(1, keptSince('requests', now)) }),
    metrics: await documents.remove('metrics', { at: below(keptSince('metrics', now)) }),
    counters: await documents.remove('counters', { at: below(keptSince('counters', now)) }),
    alerts: await documents.remove('alerts', { closedAt: within(1, keptSince('alerts', now)) }),
    operators: await tidyOperators(ports),
  }
}
