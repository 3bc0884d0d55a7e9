import type { LogEntry, Timestamp } from '@hongbao/types'
import { getCampaign } from '../campaigns/get-campaign'
import { eraseCampaign } from '../operators/erase-campaign'
import { finishChange, markFinished } from '../operators/finish-change'
import { unfinishedEntries } from '../operators/log'
import type { Ports } from '../ports'

/** What a run did, for its log. */
export type ChangesFinished = { readonly finished: number; readonly unfinished: number }

const RUN_MS = 10_000

/** Finishes a change. Archiving takes longer than one run: until every lease is settled and every claim is stripped. */
const seeThrough = async (ports: Ports, entry: LogEntry, until: Timestamp): Promise<boolean> => {
  await finishChange(ports, entry)
  if (entry.change.kind !== 'archive') return true
  const campaign = await getCampaign(ports, entry.campaignId)
  if (campaign?.state !== 'archived' || !(await eraseCampaign(ports, campaign, until))) return false
  await markFinished(ports, entry)
  return true
}

/** Finishes changes that are in a log and not done: an operator's call was interrupted, or archiving takes longer. */
export const finishChanges = async (ports: Ports): Promise<ChangesFinished> => {
  const until = ports.clock.now() + RUN_MS
  const done = { finished: 0, unfinished: 0 }
  for (const entry of await unfinishedEntries(ports)) {
    if (await seeThrough(ports, entry, until)) done.finished++
    else done.unfinished++
    if (ports.clock.now() >= until) break
  }
  return done
}
