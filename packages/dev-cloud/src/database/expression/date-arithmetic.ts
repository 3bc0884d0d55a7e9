import { isNullish, isNumeric, numberOf, typeName } from '../type-name'
import type { Value } from '../value'
import { DAY_MS, daysInMonth } from './calendar'
import { dateOf, givenOf, inZone } from './date-value'
import { onParameters } from './define'
import { ExpressionError, type Operator } from './scope'
import { fromLocal, utcTime, type Zone, zoneOf } from './time-zone'

/** `$dateAdd`, `$dateSubtract`, `$dateDiff` and `$dateTrunc` (MongoDB manual). */

const UNIT_MS: Readonly<Record<string, number>> = {
  week: 7 * DAY_MS,
  day: DAY_MS,
  hour: 3_600_000,
  minute: 60_000,
  second: 1000,
  millisecond: 1,
}

const UNIT_MONTHS: Readonly<Record<string, number>> = { year: 12, quarter: 3, month: 1 }

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

const unitOf = (name: string, unit: Value): string => {
  if (typeof unit !== 'string')
    throw new ExpressionError(`${name} requires 'unit' to be a string, but got ${typeName(unit)}`)
  if (unit in UNIT_MS || unit in UNIT_MONTHS) return unit
  throw new ExpressionError(`${name} parameter 'unit' value cannot be recognized as a time unit: ${unit}`)
}

const weekdayOf = (name: string, text: Value = 'sunday'): number => {
  const day = WEEKDAYS.findIndex(
    (one) => one === String(text).toLowerCase() || one.slice(0, 3) === String(text).toLowerCase(),
  )
  if (day >= 0) return day
  throw new ExpressionError(
    `${name} parameter 'startOfWeek' value cannot be recognized as a day of a week: ${text}`,
  )
}

/** Days and longer units move the clock of the zone; shorter ones move time itself. */
const moved = (date: Date, unit: string, amount: number, zone: Zone): Date => {
  const isClock = unit in UNIT_MONTHS || unit === 'day' || unit === 'week'
  if (!isClock) return new Date(date.getTime() + amount * (UNIT_MS[unit] as number))
  const local = inZone(date, zone)
  const months = UNIT_MONTHS[unit]
  const result =
    months === undefined
      ? local.getTime() + amount * (UNIT_MS[unit] as number)
      : addMonths(local, amount * months)
  return new Date(fromLocal(result, zone))
}

/** The last day of a shorter month stands for days that it has not. */
const addMonths = (local: Date, months: number): number => {
  const month = local.getUTCMonth() + months
  const year = local.getUTCFullYear() + Math.floor(month / 12)
  const inYear = ((month % 12) + 12) % 12
  const day = Math.min(local.getUTCDate(), daysInMonth(year, inYear))
  return utcTime(year, inYear, day) + (local.getTime() - startOfDay(local))
}

const startOfDay = (local: Date): number => Math.floor(local.getTime() / DAY_MS) * DAY_MS

const adding = (name: string, sign: 1 | -1): Operator =>
  onParameters(name, ['startDate', 'unit', 'amount'], ['timezone'], (given) => {
    const { startDate, unit, amount } = given
    const zone = zoneOf(givenOf(given, 'timezone'))
    if ([startDate, unit, amount].some(isNullish) || zone === null) return null
    const by = isNumeric(amount) ? numberOf(amount) : Number.NaN
    if (!Number.isInteger(by)) throw new ExpressionError(`${name} expects integer amount of time units`)
    const date = moved(dateOf(startDate), unitOf(name, unit), sign * by, zone)
    if (Number.isNaN(date.getTime())) throw new ExpressionError(`${name} overflowed`)
    return date
  })

/** How many times the unit's boundary is passed between two dates. */
const diff = onParameters(
  '$dateDiff',
  ['startDate', 'endDate', 'unit'],
  ['timezone', 'startOfWeek'],
  (given) => {
    const { startDate, endDate, unit } = given
    const zone = zoneOf(givenOf(given, 'timezone'))
    if ([startDate, endDate, unit].some(isNullish) || zone === null) return null
    const name = unitOf('$dateDiff', unit)
    const [start, end] = [dateOf(startDate), dateOf(endDate)]
    const first = weekdayOf('$dateDiff', given.startOfWeek)
    const count = (date: Date) => boundaryOf(inZone(date, zone), name, first)
    // An hour and less do not follow the clock: a day of 25 hours has 25 of them.
    const isShort = ['hour', 'minute', 'second', 'millisecond'].includes(name)
    if (!isShort) return count(end) - count(start)
    const offset = zone(start.getTime())
    const unitMs = UNIT_MS[name] as number
    return Math.floor((end.getTime() + offset) / unitMs) - Math.floor((start.getTime() + offset) / unitMs)
  },
)

const boundaryOf = (local: Date, unit: string, firstDay: number): number => {
  const months = UNIT_MONTHS[unit]
  if (months !== undefined) return Math.floor((local.getUTCFullYear() * 12 + local.getUTCMonth()) / months)
  const day = Math.floor(local.getTime() / DAY_MS)
  // 1970-01-01 was a Thursday, the fifth day of a week that begins on Sunday.
  return unit === 'week' ? Math.floor((day + 4 - firstDay) / 7) : day
}

/** Where `$dateTrunc` counts from. */
const TRUNC_FROM_YEAR = 2000

const trunc = onParameters(
  '$dateTrunc',
  ['date', 'unit'],
  ['binSize', 'timezone', 'startOfWeek'],
  (given) => {
    const { date, unit } = given
    const binSize = givenOf(given, 'binSize')
    const zone = zoneOf(givenOf(given, 'timezone'))
    if (isNullish(date) || isNullish(unit) || binSize === null || zone === null) return null
    const name = unitOf('$dateTrunc', unit)
    const bin = binSize === undefined ? 1 : isNumeric(binSize) ? numberOf(binSize) : Number.NaN
    if (!Number.isInteger(bin) || bin < 1)
      throw new ExpressionError(`$dateTrunc requires 'binSize' value to be a 64-bit integer greater than 0`)
    const local = inZone(dateOf(date), zone)
    return new Date(fromLocal(truncated(local, name, bin, weekdayOf('$dateTrunc', given.startOfWeek)), zone))
  },
)

const truncated = (local: Date, unit: string, bin: number, firstDay: number): number => {
  const months = UNIT_MONTHS[unit]
  if (months !== undefined) {
    const since = (local.getUTCFullYear() - TRUNC_FROM_YEAR) * 12 + local.getUTCMonth()
    return utcTime(TRUNC_FROM_YEAR, Math.floor(since / (months * bin)) * months * bin)
  }
  const origin = utcTime(TRUNC_FROM_YEAR, 0) + (unit === 'week' ? daysToWeekStart(firstDay) * DAY_MS : 0)
  const size = (UNIT_MS[unit] as number) * bin
  return origin + Math.floor((local.getTime() - origin) / size) * size
}

/** 2000-01-01 was a Saturday: how many days after it the first week begins. */
const daysToWeekStart = (firstDay: number): number => (firstDay - 6 + 7) % 7

export const DATE_ARITHMETIC: Readonly<Record<string, Operator>> = {
  $dateAdd: adding('$dateAdd', 1),
  $dateSubtract: adding('$dateSubtract', -1),
  $dateDiff: diff,
  $dateTrunc: trunc,
}
