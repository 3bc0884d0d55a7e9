import { typeName } from '../type-name'
import type { Value } from '../value'
import { ExpressionError } from './scope'
import type { Zone } from './time-zone'

/** The moment of a value that MongoDB takes for a date. */
export const dateOf = (value: Value): Date => {
  if (value instanceof Date) return value
  if (value?._bsontype === 'ObjectId') return value.getTimestamp()
  if (value?._bsontype === 'Timestamp') return new Date(value.getHighBits() * 1000)
  throw new ExpressionError(`can't convert from BSON type ${typeName(value)} to Date`)
}

/** A date whose UTC fields are the local time in a zone. */
export const inZone = (date: Date, zone: Zone): Date => new Date(date.getTime() + zone(date.getTime()))

/** Parameters that were given, with null for one that has no value. */
export const givenOf = (values: Readonly<Record<string, Value>>, name: string): Value =>
  name in values ? (values[name] ?? null) : undefined
