import { requestFailed } from '../database-error'
import { REFUSED_NAMES } from '../ejson'
import { type Document, isDocument, type Value } from '../value'

/** How many elements MongoDB adds to an array to reach an index that an update names. It refuses more (error 2). */
const MAX_ARRAY_FILL = 1_500_000

/** Parts of a path that stand for elements of an array (MongoDB manual, "$" and "$[]"). */
const FIRST_MET_ELEMENT = '$'
export const EVERY_ELEMENT = '$[]'

export const isPositional = (part: string): boolean => part === FIRST_MET_ELEMENT || part === EVERY_ELEMENT

/** A place in a document that an update names: the container and the key in it. */
export type Place = { readonly container: Document | Value[]; readonly key: string }

/** Splits a path. Refuses those that MongoDB refuses, and `$[NAME]`, for which the SDK can send no filter. */
export const partsOf = (path: string): string[] => {
  const parts = path.split('.')
  for (const part of parts) assertName(part, path)
  return parts
}

const assertName = (name: string, path: string): void => {
  if (name === '') throw requestFailed('Update', `The update path '${path}' contains an empty field name`)
  if (name.startsWith('$') && (!isPositional(name) || path.startsWith('$')))
    throw requestFailed('Update', `the local cloud does not support ${name} in '${path}'`)
  if (REFUSED_NAMES.has(name))
    throw requestFailed('Update', `the local cloud does not support the field name in '${path}'`)
}

/** The place that a path names. Missing documents on the way are created. Throws when MongoDB calls the path not viable. */
export const makePlace = (doc: Document, path: string): Place => {
  const parts = partsOf(path)
  let container: Document | Value[] = doc
  parts.slice(0, -1).forEach((part, i) => {
    assertHolds(container, part, parts[i - 1])
    if (read(container, part) === undefined) write({ container, key: part }, {})
    const next: Value = read(container, part)
    if (!isDocument(next) && !Array.isArray(next)) throw notViable(parts[i + 1], part, next)
    container = next
  })
  const key = parts[parts.length - 1] as string
  assertHolds(container, key, parts[parts.length - 2])
  return { container, key }
}

/** The place that a path names, or undefined when the path ends before it. */
export const findPlace = (doc: Document, path: string): Place | undefined => {
  const parts = partsOf(path)
  let container: Value = doc
  for (const part of parts.slice(0, -1)) {
    container = read(container, part)
    if (!isDocument(container) && !Array.isArray(container)) return undefined
  }
  const place = { container, key: parts[parts.length - 1] as string }
  return valueAt(place) === undefined ? undefined : place
}

export const valueAt = ({ container, key }: Place): Value => read(container, key)

export const write = ({ container, key }: Place, value: Value): void => {
  if (!Array.isArray(container)) {
    container[key] = value
    return
  }
  if (Number(key) - container.length > MAX_ARRAY_FILL)
    throw requestFailed('Update', `can't backfill more than ${MAX_ARRAY_FILL} elements`)
  while (container.length < Number(key)) container.push(null)
  container[Number(key)] = value
}

/** Removes a field. An element of an array becomes null, as in MongoDB. */
export const erase = ({ container, key }: Place): void => {
  if (Array.isArray(container)) container[Number(key)] = null
  else delete container[key]
}

const read = (container: Value, key: string): Value => {
  if (Array.isArray(container)) return /^\d+$/.test(key) ? container[Number(key)] : undefined
  return isDocument(container) && Object.hasOwn(container, key) ? container[key] : undefined
}

const assertHolds = (container: Document | Value[], key: string, holder: string | undefined): void => {
  if (Array.isArray(container) && !/^\d+$/.test(key)) throw notViable(key, holder ?? '', container)
}

const notViable = (key: string | undefined, holder: string, value: Value) =>
  requestFailed('Update', `Cannot create field '${key}' in element {${holder}: ${shown(value)}}`)

/** A value as MongoDB writes it in its messages. */
const shown = (value: Value): string => {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[ ${value.map(shown).join(', ')} ]`
  if (isDocument(value))
    return `{ ${Object.entries(value)
      .map(([name, inner]) => `${name}: ${shown(inner)}`)
      .join(', ')} }`
  return value instanceof Date ? `new Date(${value.getTime()})` : JSON.stringify(value)
}
