import { type Document, isDocument, type Value } from './value'

/**
 * The values a dotted path leads to, as MongoDB's queries and indexes see them: through arrays of documents into
 * each, and by index where a part is a number. Where it leads nowhere it adds what `missing` holds.
 */
export const valuesAt = (from: Value, path: string, missing: readonly Value[] = []): Value[] => {
  if (!path.includes('.') && isDocument(from) && Object.hasOwn(from, path)) return [from[path]]
  return follow(from, path.split('.'), 0, missing)
}

/** The same and, of each array among them, its elements: what a condition is tested against, and an index holds. */
export const elementsAt = (from: Value, path: string, missing?: readonly Value[]): Value[] => {
  const found = valuesAt(from, path, missing)
  if (!found.some(Array.isArray)) return found
  return found.flatMap((value) => (Array.isArray(value) ? [value, ...value] : [value]))
}

const follow = (value: Value, parts: string[], at: number, missing: readonly Value[]): Value[] => {
  const part = parts[at]
  if (part === undefined) return [value]
  if (Array.isArray(value)) return followArray(value, parts, at, missing)
  if (!isDocument(value) || !Object.hasOwn(value, part)) return [...missing]
  return follow(value[part], parts, at + 1, missing)
}

const followArray = (array: Value[], parts: string[], at: number, missing: readonly Value[]): Value[] => {
  const part = parts[at] as string
  const isIndex = /^\d+$/.test(part) && Number(part) < array.length
  const byIndex = isIndex ? follow(array[Number(part)], parts, at + 1, missing) : []
  const inside = array
    .filter(isDocument)
    .flatMap((item: Document) => follow(item, parts, at, isIndex ? [] : missing))
  return [...byIndex, ...inside]
}

/** The value that orders a document by a path: of an array its least (ascending) or greatest (descending) element. */
export const sortValue = (doc: Document, path: string, compare: (a: Value, b: Value) => number): Value => {
  const found = valuesAt(doc, path).flatMap((value) =>
    Array.isArray(value) && value.length > 0 ? value : [value],
  )
  if (found.length === 0) return null
  return found.reduce((best, value) => (compare(value, best) < 0 ? value : best))
}
