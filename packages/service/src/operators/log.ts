import type { Id, LogEntry } from '@hongbao/types'
import { orderOf } from '../order-of'
import { findAll, type Ports, present } from '../ports'

const entryId = (campaignId: Id, revision: number): string => `${campaignId}@${revision}`

/** The entry of a revision; undefined while no change has that revision. */
export const readEntry = (ports: Ports, campaignId: Id, revision: number): Promise<LogEntry | undefined> =>
  ports.documents.get('changes', entryId(campaignId, revision))

/** Inserts an entry, which decides its revision. False when another entry has the revision already. */
export const insertEntry = async (ports: Ports, entry: Omit<LogEntry, '_id'>): Promise<boolean> => {
  const _id = entryId(entry.campaignId, entry.revision)
  return (
    (await ports.documents.insert('changes', { _id, ...entry, order: orderOf(entry.at, _id) })) === 'inserted'
  )
}

const ENTRIES_A_FIND = 20

/** Entries whose changes are not carried out yet. */
export const unfinishedEntries = (ports: Ports): Promise<LogEntry[]> =>
  ports.documents.find('changes', { unfinished: present }, { limit: ENTRIES_A_FIND })

/** A campaign's whole log, the oldest entry first. */
export const readLog = async (ports: Ports, campaignId: Id): Promise<LogEntry[]> => {
  const entries = await findAll(ports, 'changes', { campaignId }, ENTRIES_A_FIND)
  return entries.sort((a, b) => a.revision - b.revision)
}
