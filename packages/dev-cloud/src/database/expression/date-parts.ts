import { isNullish, isNumeric, numberOf, typeName } from '../type-name'
import type { Value } from '../value'
import { DAY_MS, isoDay, isoWeek, isoYear, isoYearStart } from './calendar'
import { dateOf, givenOf, inZone } from './date-value'
import { onParameters } from './define'
import { ExpressionError, type Operator } from './scope'
import { fromLocal, utcTime, zoneOf } from './time-zone'

/** `$dateToParts` and `$dateFromParts` (MongoDB manual). */

const toParts = onParameters('$dateToParts', ['date'], ['timezone', 'iso8601'], (given) => {
  const zone = zoneOf(givenOf(given, 'timezone'))
  const iso = given.iso8601
  if ('iso8601' in given && isNullish(iso)) return null
  if (iso !== undefined && typeof iso !== 'boolean')
    throw new ExpressionError(`iso8601 must evaluate to a bool, found ${typeName(iso)}`)
  if (isNullish(given.date) || zone === null) return null
  const local = inZone(dateOf(given.date), zone)
  const time = {
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    millisecond: local.getUTCMilliseconds(),
  }
  if (iso)
    return { isoWeekYear: isoYear(local), isoWeek: isoWeek(local), isoDayOfWeek: isoDay(local), ...time }
  return { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate(), ...time }
})

const CALENDAR = ['month', 'day', 'hour', 'minute', 'second', 'millisecond']
const ISO = ['isoWeek', 'isoDayOfWeek', 'hour', 'minute', 'second', 'millisecond']

/** Parts may be beyond their range: month 14 is February of the next year (MongoDB manual, "Value Range"). */
const MOST_PART = 32_767
const MOST_YEAR = 9999

const partsOperator: Operator = (operand, compile) => {
  const isIso = typeof operand === 'object' && operand !== null && 'isoWeekYear' in operand
  const [year, others] = isIso ? ['isoWeekYear', ISO] : ['year', CALENDAR]
  return onParameters('$dateFromParts', [year], [...others, 'timezone'], (given) => {
    const zone = zoneOf(givenOf(given, 'timezone'))
    const values: number[] = []
    for (const name of [year, ...others]) {
      const value = givenOf(given, name)
      if (value === null) return null
      values.push(value === undefined ? defaultOf(name) : partOf(name, value))
    }
    if (zone === null) return null
    const local = isIso ? isoTime(values) : calendarTime(values)
    const date = new Date(fromLocal(local, zone))
    if (Number.isNaN(date.getTime())) throw new ExpressionError('date out of range')
    return date
  })(operand, compile)
}

const defaultOf = (name: string): number =>
  ['month', 'day', 'isoWeek', 'isoDayOfWeek'].includes(name) ? 1 : 0

const partOf = (name: string, value: Value): number => {
  if (!isNumeric(value) || !Number.isInteger(numberOf(value)))
    throw new ExpressionError(
      `'${name}' must evaluate to an integer, found ${typeName(value)} with value ${JSON.stringify(value)}`,
    )
  const number = numberOf(value)
  const isYear = name === 'year' || name === 'isoWeekYear'
  if (isYear && (number < 1 || number > MOST_YEAR))
    throw new ExpressionError(`'${name}' must evaluate to an integer in the range 1 to 9999, found ${number}`)
  if (!isYear && Math.abs(number) > MOST_PART && name !== 'second' && name !== 'millisecond')
    throw new ExpressionError(
      `'${name}' must evaluate to a value in the range [-32768, 32767]; value ${number} is not in range`,
    )
  return number
}

const calendarTime = ([year = 1, month = 1, day = 1, ...time]: readonly number[]): number =>
  utcTime(year, month - 1, day, ...(time as [number, number, number, number]))

const isoTime = ([
  year = 1,
  weeks = 1,
  day = 1,
  hour = 0,
  minute = 0,
  second = 0,
  ms = 0,
]: readonly number[]): number =>
  isoYearStart(year) + ((weeks - 1) * 7 + day - 1) * DAY_MS + ((hour * 60 + minute) * 60 + second) * 1000 + ms

export const DATE_PARTS: Readonly<Record<string, Operator>> = {
  $dateToParts: toParts,
  $dateFromParts: partsOperator,
}
