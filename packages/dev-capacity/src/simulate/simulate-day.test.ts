import { parseDay, withNumbers } from '../day'
import type { DayResult } from './day-result'
import { mostOf, sumOf } from './series'
import { simulateDay } from './simulate-day'
import { tickAt } from './time'

const COSTS = { grant: 1.1, refusal: 1 }

type Change = { readonly stock?: number; readonly people?: number; readonly set?: Record<string, number> }

/** Everybody comes within the simulated hour. */
const AN_HOUR = { lateMeanS: 120 }

const simulate = ({ stock = 1_000, people = 5_000, set = {} }: Change = {}): DayResult => {
  const day = parseDay(
    JSON.stringify({
      name: 'a test',
      people: 10_000,
      hours: new Array(24).fill(1),
      drops: [{ at: '00:10', stock, people }],
    }),
  )
  return simulateDay({ ...day, numbers: withNumbers(day.numbers, { ...AN_HOUR, ...set }) }, COSTS, {
    until: tickAt('01:00'),
  })
}

const callers = ({ callsAPerson: [, ...callers] }: DayResult): number[] => callers

describe('a simulated day', () => {
  it('never gives more covers than there are', () => {
    expect(simulate().drops[0]).toMatchObject({ stock: 1_000, granted: 1_000 })
  })

  it('leaves covers when fewer people come', () => {
    expect(simulate({ people: 400 }).drops[0]).toMatchObject({ granted: 400, goneAfterS: undefined })
  })

  it('ends for each person in one way', () => {
    const { ends } = simulate()
    expect(Object.values(ends).reduce((sum, each) => sum + each, 0)).toBe(5_000)
    expect(ends.granted).toBe(1_000)
  })

  it('admits no more calls in a second than the environment allows, with one second saved up', () => {
    const { series } = simulate({ people: 50_000, set: { qps: 300 } })
    expect(mostOf(series.admitted)).toBeLessThanOrEqual(2 * 300)
    expect(sumOf(series.refused)).toBeGreaterThan(0)
  })

  it('refuses nobody when the environment is large enough', () => {
    const { series } = simulate({ set: { qps: 10_000, instancesASecond: 5_000, instancesMost: 10_000 } })
    expect(sumOf(series.refused)).toBe(0)
  })

  it('refuses calls for which no instance can be had', () => {
    const { series, instancesStarted } = simulate({ set: { qps: 10_000, instancesMost: 5 } })
    expect(instancesStarted).toBe(5)
    expect(sumOf(series.refused)).toBeGreaterThan(0)
  })

  it('lets phones call again after a refusal, at most eight times a tap', () => {
    const refusing = simulate({ people: 50_000, set: { qps: 1, tapsAgain: 0 } })
    expect(refusing.callsAPerson.slice(9).every((count) => count === 0)).toBe(true)
    expect(refusing.callsAPerson[8]).toBeGreaterThan(0)
  })

  it('spares the calls of people who read that nothing is left', () => {
    const { ends, callsAPerson } = simulate({ set: { qps: 10_000, waiting: 0.3 } })
    expect(ends['read that nothing is left']).toBe(callsAPerson[0])
    expect(callsAPerson[0]).toBeGreaterThan(0)
  })

  it('is refused by the platform hardly ever when calls are spread, and calls at most twice then', () => {
    const result = simulate({ stock: 10_000, people: 50_000, set: { spread: 1, qps: 100 } })
    expect(sumOf(result.series.refused)).toBeLessThan(0.01 * sumOf(result.series.wanted))
    expect(result.drops[0]?.granted).toBe(10_000)
    expect(
      callers(result)
        .slice(3)
        .reduce((sum, each) => sum + each, 0),
    ).toBeLessThan(50)
  })

  it('counts database operations against the limit when it is told to', () => {
    const set = { people: 50_000, set: { qps: 300 } }
    const apart = simulate(set)
    const counted = simulate({ ...set, set: { qps: 300, databaseCounts: 1 } })
    const gone = ({ drops: [drop] }: DayResult) => drop?.goneAfterS ?? Number.POSITIVE_INFINITY
    expect(gone(counted)).toBeGreaterThan(gone(apart))
  })

  it('is the same again with the same seed', () => {
    const [one, another] = [simulate(), simulate()]
    expect(one.callsAPerson).toEqual(another.callsAPerson)
    expect(one.databaseReads).toBe(another.databaseReads)
  })
})
