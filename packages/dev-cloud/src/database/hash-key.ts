import { isDocument, type Value } from './value'

/** The beginning of every hash that is not of a text. */
const MARK = '\0'

/**
 * A text that two values share exactly when MongoDB holds them equal (`compareValues` answers 0). The hash of a text is
 * the text itself: nearly all ids are texts, and copies of them would fill most of an index's memory.
 */
export const hashOf = (value: Value): string => {
  if (typeof value === 'string') return value.startsWith(MARK) ? `${MARK}s${value}` : value
  return MARK + hashOfOther(value)
}

const hashOfOther = (value: Value): string => {
  switch (typeof value) {
    case 'number':
      return `n${value}`
    case 'boolean':
      return value ? 't' : 'f'
    case 'undefined':
      return 'u'
    default:
      return value === null ? 'z' : hashOfObject(value)
  }
}

/** The hash of several values in a row. */
export const hashOfAll = (values: readonly Value[]): string =>
  values.length === 1 ? hashOf(values[0]) : joined(values.map(hashOf))

const hashOfObject = (value: Value): string => {
  if (value instanceof Date) return `d${value.getTime()}`
  if (Array.isArray(value)) return `a${joined(value.map(hashOf))}`
  if (isDocument(value))
    return `o${joined(Object.entries(value).flatMap(([key, inner]) => [key, hashOf(inner)]))}`
  if (value instanceof RegExp) return `r${value.source}/${value.flags}`
  if (value._bsontype === 'BSONRegExp') return `r${value.pattern}/${value.options}`
  const isNumber = value._bsontype === 'Long' || value._bsontype === 'Decimal128'
  return isNumber ? `n${Number(value.toString())}` : `${value._bsontype} ${value}`
}

/** Each has its length before it, so that two lists never give the same text. */
const joined = (texts: readonly string[]): string => texts.map((text) => `${text.length}:${text}`).join('')
