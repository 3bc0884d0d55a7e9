import { type LogEntry, SECOND, type Timestamp } from '@hongbao/types'
import { getCampaign } from '../campaigns/get-campaign'
import { eraseCampaign } from '../operators/erase-campaign'
import { finishChange, markFinished } from '../operators/finish-change'
import { UNFINISHED_A_FIND, unfinishedBelow } from '../operators/log'
import { type Ports, StoreFault } from '../ports'
import { inTurn } from '../upkeep/in-turn'
import { newRun, type Run, timeFor } from '../upkeep/run'

/** What a run did, for its log. */
export type ChangesFinished = { readonly finished: number; readonly unfinished: number }

const RUN_MS = 10 * SECOND

/** Finishes a change. Archiving takes longer than one run: until every lease is settled and every claim is stripped. */
const seeThrough = async (ports: Ports, entry: LogEntry, until: Timestamp): Promise<boolean> => {
  await finishChange(ports, entry)
  if (entry.change.kind !== 'archive') return true
  const campaign = await getCampaign(ports, entry.campaignId)
  if (campaign?.state !== 'archived' || !(await eraseCampaign(ports, campaign, until))) return false
  await markFinished(ports, entry)
  return true
}

/** A change that cannot be finished stops no other. */
const finishOne = async (ports: Ports, id: string, until: Timestamp): Promise<boolean> => {
  try {
    const entry = await ports.documents.get('changes', id)
    return entry === undefined || (await seeThrough(ports, entry, until))
  } catch (error) {
    if (error instanceof StoreFault) return false
    throw error
  }
}

/** Finishes changes that are in a log and not done: an operator's call was interrupted, or archiving takes longer. */
export const finishChanges = async (ports: Ports, run: Run = newRun(ports)): Promise<ChangesFinished> => {
  const until = Math.min(ports.clock.now() + RUN_MS, run.until)
  const done = { finished: 0, unfinished: 0 }
  await inTurn(ports, 'finish', {
    pageBelow: (id) => unfinishedBelow(ports, id),
    pageSize: UNFINISHED_A_FIND,
    lanes: 1,
    one: async (id) => {
      if (await finishOne(ports, id, until)) done.finished++
      else done.unfinished++
    },
    isOver: timeFor(ports, run, RUN_MS),
  })
  return done
}
