import { utcTime } from './time-zone'

/** A moment as a calendar shows it. It is read from a date whose UTC fields are the local time of a zone. */

export const DAY_MS = 86_400_000

/** The day of the year, from 1 on. */
export const dayOfYear = (local: Date): number =>
  Math.floor((local.getTime() - utcTime(local.getUTCFullYear(), 0)) / DAY_MS) + 1

/** Weeks begin on Sundays; days before the first Sunday are in week 0. */
export const week = (local: Date): number => Math.floor((dayOfYear(local) + 6 - local.getUTCDay()) / 7)

/** Monday is 1, Sunday 7. */
export const isoDay = (local: Date): number => local.getUTCDay() || 7

/** The Thursday of an ISO week decides to which year the week belongs. */
const thursday = (local: Date): Date => new Date(local.getTime() + (4 - isoDay(local)) * DAY_MS)

export const isoYear = (local: Date): number => thursday(local).getUTCFullYear()

export const isoWeek = (local: Date): number => Math.ceil(dayOfYear(thursday(local)) / 7)

/** The time at which an ISO year's first week begins: the Monday of the week of January 4. */
export const isoYearStart = (year: number): number => {
  const fourth = new Date(utcTime(year, 0, 4))
  return fourth.getTime() - (isoDay(fourth) - 1) * DAY_MS
}

export const daysInMonth = (year: number, month: number): number =>
  new Date(utcTime(year, month + 1, 0)).getUTCDate()
