import { isNullish, typeName } from '../type-name'
import type { Value } from '../value'
import { ExpressionError } from './scope'

/** How far a time zone is ahead of UTC at a moment, in milliseconds. */
export type Zone = (time: number) => number

const MINUTE_MS = 60_000

const UTC: Zone = () => 0

const OFFSET = /^([+-])(\d{2}):?(\d{2})?$/

const formats = new Map<string, Intl.DateTimeFormat>()

/** A time zone by an offset (`+08:00`, `+0800`, `+08`) or an Olson name. Missing is UTC. Null has no zone. */
export const zoneOf = (given: Value): Zone | null => {
  if (given === undefined) return UTC
  if (isNullish(given)) return null
  if (typeof given !== 'string')
    throw new ExpressionError(`timezone must evaluate to a string, found ${typeName(given)}`)
  const offset = OFFSET.exec(given)
  if (offset) return fixed(offset)
  if (given === 'UTC' || given === 'GMT' || given === 'Z') return UTC
  return named(given)
}

const fixed = ([, sign, hours, minutes]: RegExpExecArray): Zone => {
  const milliseconds = (Number(hours) * 60 + Number(minutes ?? 0)) * MINUTE_MS
  return () => (sign === '-' ? -milliseconds : milliseconds)
}

const named = (name: string): Zone => {
  const format = formats.get(name) ?? newFormat(name)
  formats.set(name, format)
  return (time) => {
    const whole = Math.floor(time / 1000) * 1000
    const parts = Object.fromEntries(
      format.formatToParts(whole).map(({ type, value }) => [type, Number(value)]),
    )
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
    return utcTime(year, month - 1, day, hour, minute, second) - whole
  }
}

const newFormat = (timeZone: string): Intl.DateTimeFormat => {
  try {
    const numeric = 'numeric' as const
    const fields = {
      year: numeric,
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
      second: numeric,
    }
    return new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', ...fields })
  } catch {
    throw new ExpressionError(`unrecognized time zone identifier: "${timeZone}"`)
  }
}

/** As `Date.UTC`, also for the years 0 to 99. */
export const utcTime = (
  year: number,
  month: number,
  day = 1,
  hour = 0,
  minute = 0,
  second = 0,
  millisecond = 0,
): number => {
  const date = new Date(0)
  date.setUTCFullYear(year, month, day)
  date.setUTCHours(hour, minute, second, millisecond)
  return date.getTime()
}

/** The moment at which clocks of a zone show this local time. In an hour that is skipped, the one before the change. */
export const fromLocal = (local: number, zone: Zone): number => {
  const guess = local - zone(local)
  return local - zone(guess)
}
