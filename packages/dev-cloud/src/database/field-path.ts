import { type Document, isDocument, type Value } from './value'

/**
 * The values that a dotted path leads to, as in MongoDB's queries and indexes. A path leads through an array into each of
 * its documents, and into one element when a part is a number. A dead end adds the values of `missing`.
 */
export const valuesAt = (from: Value, path: string, missing: readonly Value[] = []): Value[] => {
  if (!path.includes('.') && isDocument(from) && Object.hasOwn(from, path)) return [from[path]]
  return follow(from, path.split('.'), 0, missing)
}

/** The same values and the elements of each array among them: what conditions are tested against and indexes hold. */
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

/**
 * The value that orders a document by a path. For an array it is the least (ascending) or greatest (descending) element,
 * and an empty array comes before null (MongoDB manual, "Comparison/Sort Order", arrays).
 */
export const sortValue = (doc: Document, path: string, compare: (a: Value, b: Value) => number): Value => {
  const found = valuesAt(doc, path, [null]).flatMap((value) => {
    if (!Array.isArray(value)) return [value]
    return value.length > 0 ? value : [undefined]
  })
  if (found.length === 0) return null
  return found.reduce((best, value) => (compare(value, best) < 0 ? value : best))
}
