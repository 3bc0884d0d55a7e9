import { keptSince } from '@hongbao/domain'
import type { FileId, FileName } from '@hongbao/types'
import { below, findAll, oneOf, type Ports, type PublishingPorts, REMOVED_AT_ONCE } from '../ports'

const RECORDS_A_FIND = 1_000
/** Files that may be named again. */
const KEPT = oneOf(['new', 'there'])

/**
 * Reserves a name before a file is put under it. `going`: a request to remove the file may still be under way, so
 * another name must be found.
 */
export const takeName = async (ports: Ports, _id: FileName): Promise<'new' | 'there' | 'going'> => {
  const at = ports.clock.now()
  if ((await ports.documents.insert('files', { _id, state: 'new', at })) === 'inserted') return 'new'
  if (!(await ports.documents.updateOne('files', { _id, state: KEPT }, { put: { at } }))) return 'going'
  return (await ports.documents.get('files', _id))?.state === 'there' ? 'there' : 'new'
}

export const markThere = (ports: Ports, _id: FileName): Promise<boolean> =>
  ports.documents.updateOne('files', { _id, state: 'new' }, { put: { state: 'there' } })

/** From now on nothing names this file. */
export const markUnnamed = (ports: Ports, _id: FileName): Promise<boolean> =>
  ports.documents.updateOne('files', { _id, state: KEPT }, { put: { at: ports.clock.now() } })

const beside = (id: FileId, name: FileName): FileId => id.slice(0, id.lastIndexOf('/') + 1) + name

/** Marks old unnamed files as `going`. A run that wants to name one again has moved its `at`, or finds it `going`. */
const giveUpUnnamed = async (ports: Ports, named: ReadonlySet<FileName>): Promise<void> => {
  const now = ports.clock.now()
  const old = { state: KEPT, at: below(keptSince('files', now)) }
  const files = await findAll(ports, 'files', old, RECORDS_A_FIND)
  for (const { _id } of files.filter((file) => !named.has(file._id)).slice(0, REMOVED_AT_ONCE)) {
    await ports.documents.updateOne('files', { ...old, _id }, { put: { state: 'going', at: now } })
  }
}

/**
 * Removes files that nothing has named for a week. Answers how many. The next run removes what this run leaves
 * `going`.
 */
export const removeUnnamedFiles = async (ports: PublishingPorts): Promise<number> => {
  const published = await ports.documents.get('published', 'catalog')
  if (!published) return 0
  await giveUpUnnamed(ports, new Set(published.files))
  const going = await ports.documents.find('files', { state: 'going' }, { limit: REMOVED_AT_ONCE })
  if (going.length > 0) await ports.files.remove(going.map(({ _id }) => beside(published.pointer, _id)))
  const at = ports.clock.now()
  for (const { _id } of going) {
    await ports.documents.updateOne('files', { _id, state: 'going' }, { put: { state: 'gone', at } })
  }
  await ports.documents.remove('files', { state: 'gone', at: below(keptSince('files', at)) })
  return going.length
}
