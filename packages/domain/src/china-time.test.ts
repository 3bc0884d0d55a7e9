import { chinaHour, chinaTime, chinaTimeInDigits } from './china-time'

describe('time in China', () => {
  it('is eight hours ahead of UTC, also across midnight and the end of a month', () => {
    expect(chinaTime(Date.UTC(2027, 0, 31, 18, 5))).toBe('2027年2月1日 02:05')
    expect(chinaTimeInDigits(Date.UTC(2027, 0, 31, 18, 5))).toBe('2027-02-01 02:05')
    expect(chinaHour(Date.UTC(2027, 0, 31, 18, 5))).toBe(2)
  })
})
