import type { Timestamp } from '@hongbao/types'

/** China keeps one time all year: UTC+8. */
const OFFSET_MS = 8 * 3_600_000

const two = (n: number): string => String(n).padStart(2, '0')

/** The hour of the day in China, 0–23. */
export const chinaHour = (at: Timestamp): number => new Date(at + OFFSET_MS).getUTCHours()

/** As in `2027年2月1日 10:00`, on China's clock. */
export const chinaTime = (at: Timestamp): string => {
  const moment = new Date(at + OFFSET_MS)
  const [month, day] = [moment.getUTCMonth() + 1, moment.getUTCDate()]
  const time = `${two(moment.getUTCHours())}:${two(moment.getUTCMinutes())}`
  return `${moment.getUTCFullYear()}年${month}月${day}日 ${time}`
}
