import { clockSpan, count, daysAway, longSpan, secondsLeft, timeOfDay } from './format'

describe('a span of time', () => {
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

  it('is told in days and hours from one day on', () => {
    expect(longSpan(26 * 3_600_000)).toEqual({ days: 1, hours: 2 })
  })

  it('is not told in days below one day', () => {
    expect(longSpan(86_399_999)).toBeUndefined()
  })
})

describe('a moment on this phone', () => {
  const noon = new Date(2027, 1, 6, 12, 5).getTime()

  it('is shown by its time of day', () => {
    expect(timeOfDay(noon)).toBe('12:05')
  })

  it('is tomorrow just after midnight', () => {
    expect(daysAway(new Date(2027, 1, 7, 0, 1).getTime(), noon)).toBe(1)
  })

  it('is today just before midnight', () => {
    expect(daysAway(new Date(2027, 1, 6, 23, 59).getTime(), noon)).toBe(0)
  })
})

describe('a count', () => {
  it('has separated thousands', () => {
    expect(count(1_234_567)).toBe('1,234,567')
  })

  it('has no separator below one thousand', () => {
    expect(count(999)).toBe('999')
  })

  it('is at least one for seconds to wait', () => {
    expect(secondsLeft(-200)).toBe(1)
  })
})
