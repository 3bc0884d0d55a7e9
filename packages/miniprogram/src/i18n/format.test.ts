import { clockSpan, count, daysAway, longSpan, secondsLeft, timeOfDay } from './format'

describe('a span', () => {
  it.each([
    [0, '0:00'],
    [-5, '0:00'],
    [1, '0:01'],
    [119_000, '1:59'],
    [119_001, '2:00'],
    [3_599_999, '1:00:00'],
    [3_723_000, '1:02:03'],
  ])('of %d ms reads %s', (milliseconds, text) => {
    expect(clockSpan(milliseconds)).toBe(text)
  })

  it('of a day or more is told in days and hours', () => {
    expect(longSpan(26 * 3_600_000)).toEqual({ days: 1, hours: 2 })
  })

  it('of less than a day is not', () => {
    expect(longSpan(86_399_999)).toBeUndefined()
  })
})

describe('a moment', () => {
  const noon = new Date(2027, 1, 6, 12, 5).getTime()

  it('has its time of day', () => {
    expect(timeOfDay(noon)).toBe('12:05')
  })

  it('just after midnight is tomorrow', () => {
    expect(daysAway(new Date(2027, 1, 7, 0, 1).getTime(), noon)).toBe(1)
  })

  it('just before midnight is today', () => {
    expect(daysAway(new Date(2027, 1, 6, 23, 59).getTime(), noon)).toBe(0)
  })
})

describe('a count', () => {
  it('has its thousands apart', () => {
    expect(count(1_234_567)).toBe('1,234,567')
  })

  it('under a thousand stays whole', () => {
    expect(count(999)).toBe('999')
  })

  it('of seconds to wait is never nought', () => {
    expect(secondsLeft(-200)).toBe(1)
  })
})
