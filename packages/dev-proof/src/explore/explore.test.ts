import { explore } from './explore'

const pair = { people: 2, taps: 1, instances: 2, stock: 1, lease: 1, faults: 0, patrols: 1 }
const LIMIT = { steps: 100_000 }

describe('the explorer', () => {
  it('finds no violation in any order of events of two people, two instances, one cover and reclaim', async () => {
    const result = await explore(pair, LIMIT)
    expect(result).toMatchObject({ complete: true })
    expect(result.violation).toBeUndefined()
    expect(result.states).toBeGreaterThan(500)
  })

  it('finds no violation in any order of events of one person on two phones with one fault', async () => {
    const result = await explore({ ...pair, people: 1, taps: 2, patrols: 0, faults: 1 }, LIMIT)
    expect(result).toMatchObject({ complete: true })
    expect(result.violation).toBeUndefined()
  })

  it('reports an exploration as incomplete when it stops at its limit of steps', async () => {
    expect(await explore(pair, { steps: 10 })).toMatchObject({ complete: false })
  })

  it('finds the schedule in which a store without the unique index oversells', async () => {
    const result = await explore({ ...pair, stock: 1 }, { ...LIMIT, lostIndex: true })
    expect(result.violation?.invariant).toBe('never-oversell')
    expect(result.schedule?.length).toBeGreaterThan(3)
  })
})
