import { isRegex, type Value } from './value'

const BSON_TYPES: Readonly<Record<string, string>> = {
  Long: 'long',
  Int32: 'int',
  Double: 'double',
  Decimal128: 'decimal',
  Binary: 'binData',
  ObjectId: 'objectId',
  Timestamp: 'timestamp',
  MinKey: 'minKey',
  MaxKey: 'maxKey',
}

/** The name that MongoDB gives to a value's type (MongoDB manual, "BSON Types"). A missing field is `missing`. */
export const typeName = (value: Value): string => {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (typeof value === 'string') return 'string'
  if (typeof value === 'boolean') return 'bool'
  if (typeof value === 'number') return numberType(value)
  if (Array.isArray(value)) return 'array'
  if (value instanceof Date) return 'date'
  if (isRegex(value)) return 'regex'
  return BSON_TYPES[value._bsontype] ?? 'object'
}

/** The SDK sends whole numbers as ints or longs, and all others as doubles (docs/cloudbase-wire.md, Database). */
const numberType = (value: number): string => {
  if (!Number.isInteger(value) || Object.is(value, -0) || Math.abs(value) >= 2 ** 63) return 'double'
  return (value | 0) === value ? 'int' : 'long'
}

export const isNullish = (value: Value): value is null | undefined => value === null || value === undefined

export const isNumeric = (value: Value): boolean =>
  typeof value === 'number' || value?._bsontype === 'Long' || value?._bsontype === 'Decimal128'

/** The value of a number of any of MongoDB's types. */
export const numberOf = (value: Value): number =>
  typeof value === 'number' ? value : Number(value.toString())
