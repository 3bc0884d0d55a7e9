import { BSONRegExp, EJSON } from 'bson'
import { CloudError } from '../cloud-error'
import { MAX_NESTING } from '../limits'
import { type Document, isDocument, type Value } from './value'

/**
 * Canonical EJSON, in which the SDK sends query, data, order and projection (docs/cloudbase-wire.md, Database). It is
 * decoded here, because `$tcb_server_date` is the platform's own and because one pass over the result of `JSON.parse` is
 * fast. `bson` decodes rarer types.
 */

/** Names that libraries treat specially. No document may have them. */
export const REFUSED_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', '_bsontype', 'toBSON'])

type Decoder = (given: Value, now: Date) => Value

const DECODERS: Record<string, Decoder> = {
  $numberInt: (given) => number(given),
  $numberLong: (given) => number(given),
  $numberDouble: (given) => number(given),
  $date: (given) => new Date(typeof given === 'object' && given !== null ? number(given.$numberLong) : given),
  $regularExpression: (given) => regularExpression(given),
  $tcb_server_date: (given, now) => serverDate(given, now),
  $undefined: () => null,
}

const RARE = new Set(['$oid', '$binary', '$uuid', '$timestamp', '$minKey', '$maxKey', '$numberDecimal'])

/** Parses one EJSON text. Every serverDate in it becomes `now`. Throws `INVALID_PARAM`. */
export const decode = (text: string, now: Date): Value => decodeValue(parse(text), now, 0)

/** Parses one EJSON text that must be a document. */
export const decodeDocument = (text: string, now: Date): Document => {
  const value = decode(text, now)
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  throw invalid('a document is expected')
}

/**
 * One value as canonical EJSON. Common types are encoded here, because writes must be fast. `bson` encodes rarer types.
 */
export const encode = (value: Value): string => {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value)
    case 'number':
      return encodeNumber(value)
    case 'boolean':
      return value ? 'true' : 'false'
    default:
      return value === null || value === undefined ? 'null' : encodeObject(value)
  }
}

const encodeObject = (value: Value): string => {
  if (Array.isArray(value)) return `[${value.map(encode).join(',')}]`
  if (value instanceof Date) return `{"$date":{"$numberLong":"${value.getTime()}"}}`
  if (!isDocument(value)) return EJSON.stringify(value, { relaxed: false })
  let text = ''
  for (const key in value) {
    if (value[key] === undefined) continue
    text += `${text === '' ? '{' : ','}${JSON.stringify(key)}:${encode(value[key])}`
  }
  return text === '' ? '{}' : `${text}}`
}

/** As in `bson`: whole numbers of 32 bits are ints, larger exact ones are longs, all others are doubles. */
const encodeNumber = (value: number): string => {
  if (Number.isInteger(value) && !Object.is(value, -0)) {
    if (value >= -0x80000000 && value <= 0x7fffffff) return `{"$numberInt":"${value}"}`
    if (value >= -(2 ** 63) && value <= 2 ** 63) return `{"$numberLong":"${value}"}`
  }
  return `{"$numberDouble":"${Object.is(value, -0) ? '-0.0' : value}"}`
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw invalid('the text is not JSON')
  }
}

const decodeValue = (value: Value, now: Date, depth: number): Value => {
  if (typeof value !== 'object' || value === null) return value
  if (depth > MAX_NESTING) throw invalid(`it nests more than ${MAX_NESTING} levels`)
  if (Array.isArray(value)) return value.map((item) => decodeValue(item, now, depth + 1))
  return decodeTyped(value, now) ?? decodeFields(value, now, depth)
}

const decodeTyped = (value: Document, now: Date): Value | undefined => {
  for (const key in value) {
    if (key[0] !== '$') return undefined
    const decoder = DECODERS[key]
    if (decoder) return checked(decoder(value[key], now), key)
    return RARE.has(key) ? rare(value) : undefined
  }
  return undefined
}

const decodeFields = (value: Document, now: Date, depth: number): Document => {
  const fields: Document = {}
  for (const key in value) {
    if (REFUSED_NAMES.has(key)) throw invalid(`the local cloud does not support a field named ${key}`)
    fields[key] = decodeValue(value[key], now, depth + 1)
  }
  return fields
}

const number = (given: Value): number =>
  typeof given === 'string' && given !== '' ? Number(given) : Number.NaN

const checked = (value: Value, key: string): Value => {
  const bad =
    value instanceof Date ? Number.isNaN(value.getTime()) : Number.isNaN(value) && key !== '$numberDouble'
  if (bad) throw invalid(`${key} is not well formed`)
  return value
}

const serverDate = (given: Value, now: Date): Date => {
  const offset = given?.offset ?? 0
  return new Date(now.getTime() + (typeof offset === 'number' ? offset : Number(Object.values(offset)[0])))
}

/** Kept as it was sent: its meaning is PCRE2's (pattern.ts), and JavaScript could not hold every pattern. */
const regularExpression = (given: Value): BSONRegExp => {
  const { pattern, options } = given ?? {}
  if (typeof pattern !== 'string') throw invalid('a regular expression is not well formed')
  return new BSONRegExp(pattern, String(options ?? '').replace(/[^imsxu]/g, ''))
}

const rare = (value: Document): Value => {
  try {
    return EJSON.deserialize(value, { relaxed: true })
  } catch {
    throw invalid(`${Object.keys(value)[0]} is not well formed`)
  }
}

const invalid = (why: string): CloudError =>
  new CloudError('INVALID_PARAM', `[InvalidParameter] EJSON: ${why}.`)
