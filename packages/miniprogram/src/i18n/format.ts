import { DAY, HOUR, MINUTE, SECOND } from '@hongbao/types'

const two = (n: number): string => String(n).padStart(2, '0')

/** A time span as `1:59` or `1:02:03`, rounded up to the second, so that it reaches 0:00 when it is over. */
export const clockSpan = (milliseconds: number): string => {
  const left = Math.max(0, Math.ceil(milliseconds / SECOND) * SECOND)
  const minutes = Math.floor((left % HOUR) / MINUTE)
  const seconds = two(Math.floor((left % MINUTE) / SECOND))
  const hours = Math.floor(left / HOUR)
  return hours > 0 ? `${hours}:${two(minutes)}:${seconds}` : `${minutes}:${seconds}`
}

/** A span of a day or more as whole days and hours; nothing for a shorter one, which `clockSpan` shows. */
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

/** How many midnights lie between two moments on this phone: 0 today, 1 tomorrow, −1 yesterday. */
export const daysAway = (at: number, now: number): number => Math.round((midnight(at) - midnight(now)) / DAY)

/** The date on this phone; the month counts from 1. */
export const dateParts = (at: number): { year: number; month: number; day: number } => {
  const moment = new Date(at)
  return { year: moment.getFullYear(), month: moment.getMonth() + 1, day: moment.getDate() }
}

/** Whole seconds to wait, at least one. */
export const secondsLeft = (milliseconds: number): number => Math.max(1, Math.ceil(milliseconds / SECOND))

/** A count with its thousands apart: `12,000`. */
export const count = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',')
