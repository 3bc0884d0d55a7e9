import { DAY, HOUR, MINUTE, SECOND } from '@hongbao/types'

const two = (n: number): string => String(n).padStart(2, '0')

/** A time span as `1:59` or `1:02:03`. It is rounded up, so that 0:00 appears when the time is over. */
export const clockSpan = (milliseconds: number): string => {
  const left = Math.max(0, Math.ceil(milliseconds / SECOND) * SECOND)
  const minutes = Math.floor((left % HOUR) / MINUTE)
  const seconds = two(Math.floor((left % MINUTE) / SECOND))
  const hours = Math.floor(left / HOUR)
  return hours > 0 ? `${hours}:${two(minutes)}:${seconds}` : `${minutes}:${seconds}`
}

/** A span in whole days and hours. Undefined for less than a day, which `clockSpan` shows. */
export const longSpan = (milliseconds: number): { days: number; hours: number } | undefined =>
  milliseconds < DAY
    ? undefined
    : { days: Math.floor(milliseconds / DAY), hours: Math.floor((milliseconds % DAY) / HOUR) }

/** The time of day on this phone, `14:00`. */
export const timeOfDay = (at: number): string => {
  const moment = new Date(at)
  return `${two(moment.getHours())}:${two(moment.getMinutes())}`
}

const midnight = (at: number): number => new Date(at).setHours(0, 0, 0, 0)

/** How many midnights on this phone lie between two moments: 0 today, 1 tomorrow, −1 yesterday. */
export const daysAway = (at: number, now: number): number => Math.round((midnight(at) - midnight(now)) / DAY)

/** The date on this phone; the month counts from 1. */
export const dateParts = (at: number): { year: number; month: number; day: number } => {
  const moment = new Date(at)
  return { year: moment.getFullYear(), month: moment.getMonth() + 1, day: moment.getDate() }
}

/** Whole seconds to wait, at least one. */
export const secondsLeft = (milliseconds: number): number => Math.max(1, Math.ceil(milliseconds / SECOND))

/** A count with separated thousands: `12,000`. */
export const count = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',')
