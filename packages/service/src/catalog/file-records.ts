import { keptSince } from '@hongbao/domain'
import { DAY, type FileId, type FileName } from '@hongbao/types'
import { inLanes } from '../in-lanes'
import { inParts } from '../in-parts'
import { below, findAll, oneOf, type Ports, type PublishingPorts, REMOVED_AT_ONCE, within } from '../ports'

const RECORDS_A_FIND = 1_000
/** Files that may be named again. */
const KEPT = oneOf(['new', 'there'])

type Taken = 'new' | 'there' | 'going'

/** With more names than this, those that an earlier run has just reserved are looked up first. */
const MANY = 100
const NAMES_A_FIND = 500
/** How many names are reserved at once. */
const LANES = 10

/** Names that were reserved in the last day. They are not removed before a week is over. */
const reservedLately = async (ports: Ports, names: readonly FileName[]): Promise<[FileName, Taken][]> => {
  const lately = within(ports.clock.now() - DAY, Number.MAX_SAFE_INTEGER)
  const pages = await inLanes(inParts(names, NAMES_A_FIND), LANES, (part) =>
    ports.documents.find('files', { _id: oneOf(part), state: KEPT, at: lately }),
  )
  return pages.flat().map(({ _id, state }) => [_id, state === 'there' ? 'there' : 'new'])
}

/** Reserves names, as many as there is time for, and answers with the state of each. */
export const takeNames = async (
  ports: Ports,
  names: readonly FileName[],
  isOver: () => boolean,
): Promise<Map<FileName, Taken>> => {
  const taken = new Map(names.length > MANY ? await reservedLately(ports, names) : [])
  const rest = names.filter((name) => !taken.has(name))
  const states = await inLanes(rest, LANES, (name) => takeName(ports, name), isOver)
  for (const [n, state] of states.entries()) taken.set(rest[n] ?? '', state)
  return taken
}

/**
 * Reserves a name before a file is put under it. `going`: a request to remove the file may still be under way, so
 * another name must be found.
 */
const takeName = async (ports: Ports, _id: FileName): Promise<Taken> => {
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
  const files = await findAll(ports, 'files', old, { pageSize: RECORDS_A_FIND })
  for (const { _id } of files.filter((file) => !named.has(file._id)).slice(0, REMOVED_AT_ONCE)) {
    await ports.documents.updateOne('files', { ...old, _id }, { put: { state: 'going', at: now } })
  }
}

/** Gives up files that nothing has named for a week: a later step removes them. */
export const giveUpUnnamedFiles = async (ports: Ports): Promise<number> => {
  const published = await ports.documents.get('published', 'catalog')
  if (published) await giveUpUnnamed(ports, new Set(published.files))
  return 0
}

/** Removes the files that were given up. Answers how many. */
export const removeGoingFiles = async (ports: PublishingPorts): Promise<number> => {
  const going = await ports.documents.find('files', { state: 'going' }, { limit: REMOVED_AT_ONCE })
  if (going.length === 0) return 0
  const published = await ports.documents.get('published', 'catalog')
  if (!published) return 0
  await ports.files.remove(going.map(({ _id }) => beside(published.pointer, _id)))
  const at = ports.clock.now()
  for (const { _id } of going) {
    await ports.documents.updateOne('files', { _id, state: 'going' }, { put: { state: 'gone', at } })
  }
  return going.length
}

/** Frees the names of files that were removed a week ago: no late request to remove them arrives any more. */
export const forgetGoneFiles = (ports: Ports): Promise<number> =>
  ports.documents.remove('files', { state: 'gone', at: below(keptSince('files', ports.clock.now())) })
