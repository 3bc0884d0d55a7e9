import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assumedNumbers } from './assumptions'
import { parseDay, withNumbers } from './day'

const hours = new Array(24).fill(1)
const drop = { at: '10:00', stock: 10, people: 100 }
const textOf = (over: object) => JSON.stringify({ name: 'a day', people: 100, hours, drops: [drop], ...over })

describe('a day file', () => {
  it.each(readdirSync(join(__dirname, '../days')))('%s of this package can be read', (file) => {
    expect(parseDay(readFileSync(join(__dirname, '../days', file), 'utf8')).people).toBeGreaterThan(0)
  })

  it('changes the assumptions that it names and no others', () => {
    expect(parseDay(textOf({ set: { qps: 700 } })).numbers).toEqual({ ...assumedNumbers, qps: 700 })
  })

  it.each([
    ['is not JSON', '{', /not JSON/],
    ['has a drop at no time of day', textOf({ drops: [{ ...drop, at: '25:00' }] }), /drops\.0\.at/],
    ['has a drop without covers', textOf({ drops: [{ ...drop, stock: 0 }] }), /drops\.0\.stock/],
    ['has 23 hours', textOf({ hours: hours.slice(1) }), /hours/],
    ['names something unknown', textOf({ weather: 'fine' }), /weather/],
    ['changes an assumption that there is not', textOf({ set: { pqs: 1 } }), /no assumption pqs/],
    [
      'has more people than can be simulated',
      textOf({ drops: [{ ...drop, people: 60_000_000 }] }),
      /at most/,
    ],
  ])('is refused in one sentence when it %s', (_, text, says) => {
    expect(() => parseDay(text)).toThrow(says)
  })
})

describe('an assumption', () => {
  it.each([Number.NaN, -1, Number.POSITIVE_INFINITY])('cannot be %s', (value) => {
    expect(() => withNumbers(assumedNumbers, { qps: value })).toThrow('qps must be a number')
  })
})
