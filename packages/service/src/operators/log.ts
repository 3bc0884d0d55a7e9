import type { Id, LogEntry } from '@hongbao/types'
import { orderOf } from '../order-of'
import { findAll, type Ports, present, within } from '../ports'

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

/** An entry that publishes a campaign may have 240 KB: 4 surely fit one answer. */
const ENTRIES_A_FIND = 4
/** How many ids of unfinished entries are read at once. */
export const UNFINISHED_A_FIND = 100

/** Ids of the entries below `id` whose changes are not carried out yet, without the entries, which may be large. */
export const unfinishedBelow = async (ports: Ports, id: string): Promise<string[]> => {
  const filter = { unfinished: present, _id: within('', id) }
  const options = { fields: ['revision'], limit: UNFINISHED_A_FIND, descending: '_id' } as const
  return (await ports.documents.find('changes', filter, options)).map(({ _id }) => _id)
}

/** A campaign's whole log, the oldest entry first. */
export const readLog = async (ports: Ports, campaignId: Id): Promise<LogEntry[]> => {
  const entries = await findAll(ports, 'changes', { campaignId }, { pageSize: ENTRIES_A_FIND })
  return entries.sort((a, b) => a.revision - b.revision)
}
