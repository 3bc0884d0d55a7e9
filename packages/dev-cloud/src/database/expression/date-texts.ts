import { isNullish, typeName } from '../type-name'
import { formatDate } from './date-format'
import { readDate } from './date-reader'
import { dateOf, givenOf, inZone } from './date-value'
import { onParameters } from './define'
import { ExpressionError, type Operator } from './scope'
import { zoneOf } from './time-zone'

/** `$dateToString` and `$dateFromString` (MongoDB manual). */

const toText = onParameters('$dateToString', ['date'], ['format', 'timezone', 'onNull'], (given) => {
  const format = givenOf(given, 'format')
  const timezone = givenOf(given, 'timezone')
  const zone = zoneOf(timezone)
  if (format !== undefined && format !== null && typeof format !== 'string')
    throw new ExpressionError(`$dateToString requires that 'format' be a string, found: ${typeName(format)}`)
  if (isNullish(given.date)) return 'onNull' in given ? given.onNull : null
  if (zone === null || format === null) return null
  const date = dateOf(given.date)
  const standard =
    timezone === undefined || timezone === 'UTC' ? '%Y-%m-%dT%H:%M:%S.%LZ' : '%Y-%m-%dT%H:%M:%S.%L'
  return formatDate(inZone(date, zone), format ?? standard, zone(date.getTime()))
})

const fromText = onParameters(
  '$dateFromString',
  ['dateString'],
  ['format', 'timezone', 'onError', 'onNull'],
  (given) => {
    const text = given.dateString
    const timezone = givenOf(given, 'timezone')
    const zone = zoneOf(timezone)
    const format = givenOf(given, 'format')
    if (isNullish(text)) return 'onNull' in given ? given.onNull : null
    try {
      if (format !== undefined && format !== null && typeof format !== 'string')
        throw new ExpressionError(
          `$dateFromString requires that 'format' be a string, found: ${typeName(format)}`,
        )
      if (zone === null || format === null) return null
      if (typeof text !== 'string')
        throw new ExpressionError(
          `$dateFromString requires that 'dateString' be a string, found: ${typeName(text)} with value ${JSON.stringify(text)}`,
        )
      return readDate(text, format, timezone === undefined ? undefined : zone)
    } catch (error) {
      if ('onError' in given && error instanceof ExpressionError) return given.onError
      throw error
    }
  },
)

export const DATE_TEXTS: Readonly<Record<string, Operator>> = {
  $dateToString: toText,
  $dateFromString: fromText,
}
