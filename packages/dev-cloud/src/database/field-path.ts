import { type Document, isDocument, type Value } from './value'

/**
 * The values a dotted path leads to, as MongoDB's queries and indexes see them: through arrays of documents into
 * each, and by index where a part is a number. Empty when the path leads nowhere.
 */
export function valuesAt(from: Value, path: string): Value[] {
  return follow(from, path.split('.'), 0)
}

function follow(value: Value, parts: string[], at: number): Value[] {
  const part = parts[at]
  if (part === undefined) return [value]
  if (Array.isArray(value)) return followArray(value, parts, at)
  if (!isDocument(value) || !Object.hasOwn(value, part)) return []
  return follow(value[part], parts, at + 1)
}

function followArray(array: Value[], parts: string[], at: number): Value[] {
  const part = parts[at] as string
  const byIndex =
    /^\d+$/.test(part) && Number(part) < array.length ? follow(array[Number(part)], parts, at + 1) : []
  return [...byIndex, ...array.filter(isDocument).flatMap((item: Document) => follow(item, parts, at))]
}

/** The value that orders a document by a path: of an array its least (ascending) or greatest (descending) element. */
export function sortValue(doc: Document, path: string, compare: (a: Value, b: Value) => number): Value {
  const found = valuesAt(doc, path).flatMap((value) =>
    Array.isArray(value) && value.length > 0 ? value : [value],
  )
  if (found.length === 0) return null
  return found.reduce((best, value) => (compare(value, best) < 0 ? value : best))
}
