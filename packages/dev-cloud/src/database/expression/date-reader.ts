import { DAY_MS, daysInMonth, isoYearStart } from './calendar'
import { MONTHS } from './date-format'
import { ExpressionError } from './scope'
import { fromLocal, utcTime, type Zone, zoneOf } from './time-zone'

/** What was read of a date. Months count from 1. */
type Read = {
  year?: number
  month?: number
  day?: number
  dayOfYear?: number
  isoYear?: number
  isoWeek?: number
  isoDay?: number
  hour?: number
  minute?: number
  second?: number
  millisecond?: number
  zone?: string
}

/** The dates that need no format: ISO 8601 and close to it, with a time and a zone or without. */
const ISO =
  /^\s*(?<year>\d{4})[-/]?(?<month>\d{2}|(?<=[-/])\d)(?:[-/]?(?<day>\d{2}|(?<=[-/])\d))?(?:[T ]\s*(?<hour>\d{1,2})(?::?(?<minute>\d{2})(?::?(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?)?)?\s*(?<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2}|[A-Z][A-Za-z_]+\/[A-Za-z_/]+)?\s*$/

/** What each format specifier reads (MongoDB manual, "$dateFromString", format specifiers). */
const SPECIFIERS: Readonly<Record<string, string>> = {
  b: '(?<monthName>[A-Za-z]{3})',
  B: '(?<monthName>[A-Za-z]{3,9})',
  d: '(?<day>\\d{1,2})',
  G: '(?<isoYear>\\d{4})',
  H: '(?<hour>\\d{1,2})',
  j: '(?<dayOfYear>\\d{1,3})',
  L: '(?<fraction>\\d{1,3})',
  m: '(?<month>\\d{1,2})',
  M: '(?<minute>\\d{1,2})',
  S: '(?<second>\\d{1,2})',
  u: '(?<isoDay>[1-7])',
  V: '(?<isoWeek>\\d{1,2})',
  Y: '(?<year>\\d{4})',
  z: '(?<zone>Z|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})',
  Z: '(?<minutesAhead>[+-]?\\d{1,4})',
  '%': '%',
}

/** Reads a date. `zone` is the time zone that was given beside the text. Throws `ExpressionError` with MongoDB's words. */
export const readDate = (text: string, format: string | undefined, zone: Zone | undefined): Date => {
  const match = (format === undefined ? ISO : patternOf(format)).exec(text)
  if (!match?.groups) {
    const worded = format === undefined ? readWords(text, zone) : undefined
    if (worded) return worded
    throw failure(
      text,
      format === undefined ? 'an incomplete date/time string has been found' : 'it does not fit the format',
    )
  }
  const read = readGroups(match.groups)
  if (read.zone !== undefined && zone !== undefined) {
    throw new ExpressionError(
      `you cannot pass in a date/time string with time zone information ('${read.zone}') together with a timezone argument`,
    )
  }
  assertRanges(read, text)
  const own = read.zone === undefined ? zone : (zoneOf(read.zone) ?? undefined)
  return new Date(fromLocal(localTime(read, text), own ?? (() => 0)))
}

const failure = (text: string, why: string): ExpressionError =>
  new ExpressionError(`Error parsing date string '${text}'; ${why}`)

const patternOf = (format: string): RegExp => {
  const source = format.replace(/%(.)|[.*+?^${}()|[\]\\]/gs, (sign, letter: string | undefined) => {
    if (letter === undefined) return `\\${sign}`
    const part = SPECIFIERS[letter]
    if (!part) throw new ExpressionError(`Invalid format character '%${letter}' in format string`)
    return part
  })
  return new RegExp(`^${source}$`)
}

const readGroups = (groups: Record<string, string | undefined>): Read => {
  const read: Read = {}
  for (const name of [
    'year',
    'month',
    'day',
    'dayOfYear',
    'isoYear',
    'isoWeek',
    'isoDay',
    'hour',
    'minute',
    'second',
  ] as const)
    if (groups[name] !== undefined) read[name] = Number(groups[name])
  if (groups.fraction) read.millisecond = Math.floor(Number(`0.${groups.fraction}`) * 1000 + 1e-9)
  if (groups.monthName) read.month = MONTHS.findIndex((name) => isNamed(name, groups.monthName as string)) + 1
  if (groups.minutesAhead) {
    const minutes = Number(groups.minutesAhead)
    const absolute = Math.abs(minutes)
    const digits = `${String(Math.floor(absolute / 60)).padStart(2, '0')}${String(absolute % 60).padStart(2, '0')}`
    read.zone = `${minutes < 0 ? '-' : '+'}${digits}`
  }
  if (groups.zone) read.zone = groups.zone
  return read
}

const isNamed = (month: string, text: string): boolean =>
  [month, month.slice(0, 3)].some((name) => name.toLowerCase() === text.toLowerCase())

const assertRanges = (read: Read, text: string): void => {
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = read
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month - 1)
  if (!isDay) throw failure(text, 'The parsed date was invalid')
  if (hour > 24 || minute > 59 || second > 59) throw failure(text, 'The parsed time was invalid')
}

const localTime = (read: Read, text: string): number => {
  const { hour = 0, minute = 0, second = 0, millisecond = 0 } = read
  const time = ((hour * 60 + minute) * 60 + second) * 1000 + millisecond
  if (read.isoYear !== undefined)
    return (
      isoYearStart(read.isoYear) + (((read.isoWeek ?? 1) - 1) * 7 + (read.isoDay ?? 1) - 1) * DAY_MS + time
    )
  if (read.year === undefined) throw failure(text, 'an incomplete date/time string has been found')
  if (read.dayOfYear !== undefined) return utcTime(read.year, 0, read.dayOfYear) + time
  return utcTime(read.year, (read.month ?? 1) - 1, read.day ?? 1) + time
}

/** A date in English words, `July 4, 2017`. It must name a month and a year. */
const readWords = (text: string, zone: Zone | undefined): Date | undefined => {
  const named = MONTHS.some((month) => text.toLowerCase().includes(month.slice(0, 3).toLowerCase()))
  const hasOwnZone = /(Z|UTC|GMT|[+-]\d{2}:?\d{2})\s*$/.test(text)
  const time = named && /\b\d{4}\b/.test(text) ? Date.parse(hasOwnZone ? text : `${text} UTC`) : Number.NaN
  if (Number.isNaN(time)) return undefined
  return new Date(zone && !hasOwnZone ? fromLocal(time, zone) : time)
}
