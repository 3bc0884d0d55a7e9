import { dayOfYear, isoDay, isoWeek, isoYear, week } from './calendar'
import { ExpressionError } from './scope'

const padded = (value: number, length: number): string => String(value).padStart(length, '0')

export const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
]

const MINUTE_MS = 60_000

/** How far a zone is ahead, as `+hhmm`. */
const offsetText = (offset: number): string => {
  const minutes = Math.abs(Math.round(offset / MINUTE_MS))
  return `${offset < 0 ? '-' : '+'}${padded(Math.floor(minutes / 60), 2)}${padded(minutes % 60, 2)}`
}

/** The format specifiers of MongoDB's manual, "$dateToString". */
const SPECIFIERS: Readonly<Record<string, (local: Date, offset: number) => string>> = {
  b: (local) => (MONTHS[local.getUTCMonth()] as string).slice(0, 3),
  B: (local) => MONTHS[local.getUTCMonth()] as string,
  d: (local) => padded(local.getUTCDate(), 2),
  G: (local) => padded(isoYear(local), 4),
  H: (local) => padded(local.getUTCHours(), 2),
  j: (local) => padded(dayOfYear(local), 3),
  L: (local) => padded(local.getUTCMilliseconds(), 3),
  m: (local) => padded(local.getUTCMonth() + 1, 2),
  M: (local) => padded(local.getUTCMinutes(), 2),
  S: (local) => padded(local.getUTCSeconds(), 2),
  w: (local) => String(local.getUTCDay() + 1),
  u: (local) => String(isoDay(local)),
  U: (local) => padded(week(local), 2),
  V: (local) => padded(isoWeek(local), 2),
  Y: (local) => padded(local.getUTCFullYear(), 4),
  z: (_local, offset) => offsetText(offset),
  Z: (_local, offset) => String(Math.round(offset / MINUTE_MS)),
  '%': () => '%',
}

/** A local time as text. `offset` is how far its zone is ahead of UTC, in milliseconds. */
export const formatDate = (local: Date, format: string, offset: number): string => {
  if (/(^|[^%])(%%)*%$/.test(format)) throw new ExpressionError(`Unmatched '%' at end of format string`)
  return format.replace(/%(.)/gsu, (_all, letter: string) => {
    const write = SPECIFIERS[letter]
    if (!write) throw new ExpressionError(`Invalid format character '%${letter}' in format string`)
    const year = local.getUTCFullYear()
    if (letter === 'Y' && (year < 0 || year > 9999))
      throw new ExpressionError(`$dateToString is only defined on year 0-9999, tried to use year ${year}`)
    return write(local, offset)
  })
}
