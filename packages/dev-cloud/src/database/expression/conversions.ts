import { Decimal128, ObjectId } from 'bson'
import { isNullish, isNumeric, numberOf, typeName } from '../type-name'
import type { Value } from '../value'
import { formatDate } from './date-format'
import { readDate } from './date-reader'
import { dateOf } from './date-value'
import { onValues, parametersOf } from './define'
import { ExpressionError, type Operator } from './scope'

/** Type operators of MongoDB's manual, "Type Expression Operators". */

const NAMES: Readonly<Record<number, string>> = {
  1: 'double',
  2: 'string',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  16: 'int',
  18: 'long',
  19: 'decimal',
}

const unsupported = (value: Value, to: string): ExpressionError =>
  new ExpressionError(
    `Unsupported conversion from ${typeName(value)} to ${to} in $convert with no onError value`,
  )

const numberFrom = (value: Value, to: string): number => {
  if (isNumeric(value)) return numberOf(value)
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof Date && to !== 'int') return value.getTime()
  if (typeof value !== 'string') throw unsupported(value, to)
  const isNumber = /^[+-]?(\d+\.?\d*([eE][+-]?\d+)?|\.\d+([eE][+-]?\d+)?)$/.test(value)
  const isSpecial = /^[+-]?(nan|inf(inity)?)$/i.test(value) && (to === 'double' || to === 'decimal')
  if (isSpecial) return /nan/i.test(value) ? Number.NaN : value.startsWith('-') ? -Infinity : Infinity
  if (isNumber) return Number(value)
  throw new ExpressionError(
    `Failed to parse number '${value}' in $convert with no onError value: Did not consume whole string.`,
  )
}

const wholeFrom = (value: Value, to: string, most: number): number => {
  const number = numberFrom(value, to)
  if (typeof value === 'string' && !/^[+-]?\d+$/.test(value))
    throw new ExpressionError(
      `Failed to parse number '${value}' in $convert with no onError value: Bad digit`,
    )
  if (!Number.isFinite(number))
    throw new ExpressionError(
      `Attempt to convert ${number > 0 || number < 0 ? 'infinity' : 'NaN'} value to integer type in $convert with no onError value`,
    )
  const whole = Math.trunc(number)
  if (whole > most || whole < -most - 1)
    throw new ExpressionError(
      `Conversion would overflow target type in $convert with no onError value: ${value}`,
    )
  return whole + 0
}

const textFrom = (value: Value): string => {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return String(value)
  if (value instanceof Date) return formatDate(value, '%Y-%m-%dT%H:%M:%S.%LZ', 0)
  if (value?._bsontype === 'ObjectId') return value.toHexString()
  if (isNumeric(value)) return String(typeof value === 'number' ? value : value.toString())
  throw unsupported(value, 'string')
}

const dateFrom = (value: Value): Date => {
  if (typeof value === 'string') return readDate(value, undefined, undefined)
  const type = typeName(value)
  if (isNumeric(value) && type !== 'int') return new Date(Math.trunc(numberOf(value)))
  if (value instanceof Date || type === 'objectId' || type === 'timestamp') return dateOf(value)
  throw unsupported(value, 'date')
}

const objectIdFrom = (value: Value): ObjectId => {
  if (value?._bsontype === 'ObjectId') return value
  if (typeof value !== 'string') throw unsupported(value, 'objectId')
  if (/^[0-9a-f]{24}$/i.test(value)) return new ObjectId(value)
  throw new ExpressionError(
    `Failed to parse objectId '${value}' in $convert with no onError value: Invalid string length for parsing to OID, expected 24 but found ${value.length}`,
  )
}

/** Anything but 0, false and null is true, texts too: "false" and "" are true. */
const boolFrom = (value: Value): boolean => (isNumeric(value) ? numberOf(value) !== 0 : value !== false)

const CONVERSION: Readonly<Record<string, (value: Value) => Value>> = {
  double: (value) => numberFrom(value, 'double'),
  decimal: (value) => Decimal128.fromString(String(numberFrom(value, 'decimal'))),
  int: (value) => wholeFrom(value, 'int', 2 ** 31 - 1),
  long: (value) => wholeFrom(value, 'long', 2 ** 63 - 1),
  string: textFrom,
  bool: boolFrom,
  date: dateFrom,
  objectId: objectIdFrom,
}

const convertTo = (value: Value, to: Value): Value => {
  const name = typeof to === 'number' ? (NAMES[to] ?? '') : to
  const convert = CONVERSION[name]
  if (!convert) throw new ExpressionError(`Unknown type name: ${to}`)
  return convert(value)
}

const convert: Operator = (operand, compile) => {
  const given = parametersOf('$convert', operand, ['input', 'to'], ['onError', 'onNull'])
  const [input, to] = [compile(given.input), compile(given.to)]
  const onError = 'onError' in given ? compile(given.onError) : undefined
  const onNull = 'onNull' in given ? compile(given.onNull) : undefined
  return (scope) => {
    const [value, target] = [input(scope), to(scope)]
    if (isNullish(value)) return onNull ? onNull(scope) : null
    if (isNullish(target)) return null
    try {
      return convertTo(value, target)
    } catch (error) {
      if (onError && error instanceof ExpressionError) return onError(scope)
      throw error
    }
  }
}

const shortForm = (name: string, to: string): Operator =>
  onValues(name, 1, (value) => (isNullish(value) ? null : convertTo(value, to)))

export const CONVERSIONS: Readonly<Record<string, Operator>> = {
  $convert: convert,
  $toBool: shortForm('$toBool', 'bool'),
  $toDate: shortForm('$toDate', 'date'),
  $toDecimal: shortForm('$toDecimal', 'decimal'),
  $toDouble: shortForm('$toDouble', 'double'),
  $toInt: shortForm('$toInt', 'int'),
  $toLong: shortForm('$toLong', 'long'),
  $toObjectId: shortForm('$toObjectId', 'objectId'),
  $toString: shortForm('$toString', 'string'),
  $type: onValues('$type', 1, typeName),
  $isNumber: onValues('$isNumber', 1, isNumeric),
}
