import { HOUR, type Timestamp } from '@hongbao/types'

/** China's time is UTC+8 all year. */
const OFFSET_MS = 8 * HOUR

const two = (n: number): string => String(n).padStart(2, '0')

/** The hour of the day in China, 0–23. */
export const chinaHour = (at: Timestamp): number => new Date(at + OFFSET_MS).getUTCHours()

const partsOf = (at: Timestamp) => {
  const moment = new Date(at + OFFSET_MS)
  return {
    year: moment.getUTCFullYear(),
    month: moment.getUTCMonth() + 1,
    day: moment.getUTCDate(),
    time: `${two(moment.getUTCHours())}:${two(moment.getUTCMinutes())}`,
  }
}

/** As in `2027年2月1日 10:00`, on China's clock. */
export const chinaTime = (at: Timestamp): string => {
  const { year, month, day, time } = partsOf(at)
  return `${year}年${month}月${day}日 ${time}`
}

/** As in `2027-02-01 10:00`, on China's clock. */
export const chinaTimeInDigits = (at: Timestamp): string => {
  const { year, month, day, time } = partsOf(at)
  return `${year}-${two(month)}-${two(day)} ${time}`
}
