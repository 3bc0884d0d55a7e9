import { requestFailed } from './database-error'
import { elementOf } from './match'
import { projectionOf } from './pipeline/project-stage'
import { addComputed, dropExcluded, keepIncluded, projectionLeaf } from './pipeline/shape'
import { firstMatch } from './update/positional'
import { type Document, isDocument, type Value } from './value'

/** Keeps the fields that a projection names. `query` says which element a positional path (`a.$`) means. */
export const project = (
  documents: readonly Document[],
  projection: Document | undefined,
  query: Document,
  now: Date,
): Document[] => {
  if (!projection || Object.keys(projection).length === 0) return [...documents]
  try {
    const run = projector(projection, query, now)
    return documents.map(run)
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw error
    throw requestFailed('Query', `bad projection: ${(error as Error).message}`)
  }
}

type Change = (doc: Document) => Document

const projector = (projection: Document, query: Document, now: Date): Change => {
  const { plain, changes, includes } = splitOf(projection, query)
  const { shape, excludes } = projectionOf(plain, projectionLeaf)
  const hasPlain = Object.keys(plain).some((path) => path !== '_id')
  // A slice alone leaves the other fields as they are; a chosen element does not.
  const keepsAll = excludes || (!hasPlain && !includes && plain._id !== 1 && plain._id !== true)
  return (doc) => {
    const kept = keepsAll
      ? dropExcluded(shape, doc)
      : (addComputed(shape, keepIncluded(shape, doc), { root: doc, now, variables: {} }) as Document)
    return changes.reduce((made, change) => change(made), kept)
  }
}

type Split = {
  /** What includes, excludes or computes. */
  readonly plain: Document
  /** What chooses elements of arrays. */
  readonly changes: readonly Change[]
  readonly includes: boolean
}

const splitOf = (projection: Document, query: Document): Split => {
  const plain: Document = {}
  const changes: Change[] = []
  let includes = false
  const isInclusion = Object.entries(projection).some(
    ([path, value]) => path !== '_id' && (value === 1 || value === true),
  )
  for (const [path, value] of Object.entries(projection)) {
    if (path.endsWith('.$')) {
      const array = path.slice(0, -2)
      plain[array] = 1
      includes = true
      changes.push(onArray(array, (list) => positional(list, array, query)))
    } else if (isDocument(value) && '$slice' in value) {
      if (isInclusion) plain[path] = 1
      changes.push(onArray(path, slicer(value.$slice)))
    } else if (isDocument(value) && '$elemMatch' in value) {
      plain[path] = 1
      includes = true
      changes.push(elementChange(path, elementOf(value.$elemMatch)))
    } else plain[path] = value
  }
  return { plain, changes, includes }
}

const positional = (list: Value[], path: string, query: Document): Value[] => {
  const at = firstMatch(list, path, query)
  if (at < 0) throw new Error(`positional operator '.$' couldn't find a matching element in the array`)
  return [list[at]]
}

const slicer = (given: Value): ((list: Value[]) => Value[]) => {
  const [from, count] = Array.isArray(given) ? given : [0, given]
  if (!Number.isInteger(from) || !Number.isInteger(count))
    throw new Error('$slice only supports numbers and [skip, limit] arrays')
  if (!Array.isArray(given)) return (list) => (count >= 0 ? list.slice(0, count) : list.slice(count))
  if (count <= 0) throw new Error('Third argument to $slice must be positive: $slice limit must be positive')
  return (list) => {
    const start = from < 0 ? Math.max(0, list.length + from) : from
    return list.slice(start, start + count)
  }
}

/** Replaces an array at a path, also inside of arrays of documents. */
const onArray =
  (path: string, change: (list: Value[]) => Value[]): Change =>
  (doc) =>
    changeAt(doc, path.split('.'), (value) => (Array.isArray(value) ? change(value) : value)) as Document

/** The first element that fits, or no field when none does. */
const elementChange =
  (path: string, isWanted: (element: Value) => boolean): Change =>
  (doc) =>
    changeAt(doc, path.split('.'), (value) => {
      const at = Array.isArray(value) ? value.findIndex(isWanted) : -1
      return at < 0 ? undefined : [value[at]]
    }) as Document

const changeAt = (
  value: Value,
  [part, ...rest]: readonly string[],
  change: (value: Value) => Value,
): Value => {
  if (part === undefined) return change(value)
  if (Array.isArray(value)) return value.map((item) => changeAt(item, [part, ...rest], change))
  if (!isDocument(value) || !Object.hasOwn(value, part)) return value
  const { [part]: old, ...others } = value
  const changed = changeAt(old, rest, change)
  return changed === undefined ? others : { ...value, [part]: changed }
}
