import { DAY, HOUR, MINUTE } from '@hongbao/types'
import type { Locale } from './both'

const tag: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en-GB' }

/** Campaigns are for people in China: every moment is shown in China's time, on whatever computer. */
export const CHINA = 'Asia/Shanghai'

/** Numbers and moments in a language. Moments are milliseconds since 1970. */
export const createFormat = (locale: Locale) => {
  const number = new Intl.NumberFormat(tag[locale])
  const money = new Intl.NumberFormat(tag[locale], { maximumFractionDigits: 2 })
  const percent = new Intl.NumberFormat(tag[locale], { style: 'percent', maximumFractionDigits: 1 })
  const moment = new Intl.DateTimeFormat(tag[locale], {
    timeZone: CHINA,
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  })
  const exact = new Intl.DateTimeFormat(tag[locale], {
    timeZone: CHINA,
    dateStyle: 'medium',
    timeStyle: 'medium',
    hour12: false,
  })
  const day = new Intl.DateTimeFormat(tag[locale], { timeZone: CHINA, dateStyle: 'medium' })
  const clock = new Intl.DateTimeFormat(tag[locale], {
    timeZone: CHINA,
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  })
  const span = new Intl.RelativeTimeFormat(tag[locale], { numeric: 'auto' })
  return {
    count: (n: number): string => number.format(n),
    money: (yuan: number): string => money.format(yuan),
    share: (part: number): string => percent.format(part),
    moment: (at: number): string => moment.format(at),
    exact: (at: number): string => exact.format(at),
    day: (at: number): string => day.format(at),
    clock: (at: number): string => clock.format(at),
    /** How far a moment is away, in the largest unit that fits: "in 2 hours", "3 天前". */
    away: (at: number, now: number): string => {
      const ms = at - now
      const size = Math.abs(ms)
      if (size >= DAY) return span.format(Math.round(ms / DAY), 'day')
      if (size >= HOUR) return span.format(Math.round(ms / HOUR), 'hour')
      return span.format(Math.round(ms / MINUTE), 'minute')
    },
  }
}

export type Format = ReturnType<typeof createFormat>
