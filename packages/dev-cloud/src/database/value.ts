import { compareTexts } from './text-order'

/** A value in the database: JSON, a date, or an instance of `bson` for other BSON types. */
// biome-ignore lint/suspicious/noExplicitAny: a database value is any value; each use narrows it.
export type Value = any

/** A document or sub-document. A stored one is never changed in place. */
export type Document = Record<string, Value>

/** True for a sub-document. False for null, an array, a date, a regular expression and a BSON instance. */
export const isDocument = (value: Value): value is Document =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** True for a regular expression: the one of `bson`, or JavaScript's own. */
export const isRegex = (value: Value): boolean => value instanceof RegExp || value?._bsontype === 'BSONRegExp'

/** A deep copy. Dates are copied; instances of other types are shared, since nothing changes them. */
export const clone = <T extends Value>(value: T): T => {
  if (Array.isArray(value)) return value.map(clone) as T
  if (value instanceof Date) return new Date(value) as T
  if (!isDocument(value)) return value
  const copy: Document = {}
  for (const key in value) copy[key] = clone(value[key])
  return copy as T
}

/** The place of a type in MongoDB's order of types (MongoDB manual, "Comparison/Sort Order"). */
const rank = (value: Value): number => {
  if (value === undefined) return 1
  if (value === null) return 2
  if (typeof value === 'number') return 3
  if (typeof value === 'string') return 4
  if (Array.isArray(value)) return 6
  if (typeof value === 'boolean') return 9
  if (value instanceof Date) return 10
  if (value instanceof RegExp) return 12
  return isDocument(value) ? 5 : bsonRank(value)
}

const BSON_RANKS: Record<string, number> = {
  MinKey: 0,
  Long: 3,
  Decimal128: 3,
  Binary: 7,
  ObjectId: 8,
  Timestamp: 11,
  BSONRegExp: 12,
  MaxKey: 99,
}

const bsonRank = (value: Value): number => BSON_RANKS[value._bsontype] ?? 5

/** True when a comparison of the two may hold: `$gt` and similar operators never match a value of another type. */
export const sameType = (a: Value, b: Value): boolean => rank(a ?? null) === rank(b ?? null)

/** Negative, 0 or positive, in MongoDB's order of types and values. */
export const compareValues = (a: Value, b: Value): number => {
  if (a === b) return 0
  const [rankA, rankB] = [rank(a), rank(b)]
  if (rankA !== rankB) return rankA - rankB
  if (Array.isArray(a)) return compareArrays(a, b)
  if (isDocument(a) && isDocument(b)) return compareDocuments(a, b)
  return compareScalars(a, b)
}

const compareScalars = (a: Value, b: Value): number => {
  const [x, y] = [comparable(a), comparable(b)]
  if (typeof x === 'string' && typeof y === 'string') return compareTexts(x, y)
  if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(y)) - Number(Number.isNaN(x))
  return x < y ? -1 : x > y ? 1 : 0
}

const comparable = (value: Value): number | string => {
  if (typeof value === 'number' || typeof value === 'string') return value
  if (value instanceof Date || typeof value === 'boolean') return Number(value)
  if (value instanceof RegExp) return `${value.source}/${value.flags}`
  if (value._bsontype === 'BSONRegExp') return `${value.pattern}/${value.options}`
  return value._bsontype === 'Long' || value._bsontype === 'Decimal128'
    ? Number(value.toString())
    : String(value)
}

const compareArrays = (a: Value[], b: Value[]): number => {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = compareValues(a[i], b[i])
    if (order !== 0) return order
  }
  return a.length - b.length
}

const compareDocuments = (a: Document, b: Document): number => {
  const [keysA, keysB] = [Object.keys(a), Object.keys(b)]
  for (let i = 0; i < Math.min(keysA.length, keysB.length); i++) {
    const [keyA, keyB] = [keysA[i] as string, keysB[i] as string]
    const order =
      rank(a[keyA]) - rank(b[keyB]) || compareScalars(keyA, keyB) || compareValues(a[keyA], b[keyB])
    if (order !== 0) return order
  }
  return keysA.length - keysB.length
}

/** Equality as in MongoDB: by type and value, and by the order of a document's fields. */
export const sameValue = (a: Value, b: Value): boolean => compareValues(a, b) === 0
