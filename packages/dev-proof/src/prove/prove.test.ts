import { type Documents, PROBE, StoreFault } from '@hongbao/service'
import { worldOf } from '../world/config'
import { prove } from './prove'
import { runWorld } from './run-seed'
import { shrink } from './shrink'

const SMALL = 40

jest.setTimeout(60_000)

describe('the simulation', () => {
  it('finds no violation in 250 worlds with 5 % faults', async () => {
    const proof = await prove({ seed: 1, runs: 250, faults: 0.05, people: SMALL })
    expect(proof.failed?.violation).toBeUndefined()
    expect(proof.claims).toBeGreaterThan(1_000)
    expect(proof.faults).toBeGreaterThan(1_000)
  })

  it('finds no violation in 40 worlds with 30 % faults', async () => {
    const proof = await prove({ seed: 5_000, runs: 40, faults: 0.3, people: SMALL })
    expect(proof.failed?.violation).toBeUndefined()
  })

  it('replays a seed exactly', async () => {
    const config = worldOf(42, { people: SMALL, faultRate: 0.05 })
    const once = await runWorld(config, { traceLines: 100_000 })
    const again = await runWorld(config, { traceLines: 100_000 })
    expect(again.trace).toEqual(once.trace)
    expect(once.trace.length).toBeGreaterThan(100)
  })

  it('sees every outcome that a claim can have', async () => {
    const { tally } = await prove({ seed: 1, runs: 30, faults: 0.05, people: SMALL })
    const all = ['granted', 'repeat', 'SOLD_OUT', 'NEXT_DROP', 'NOT_OPEN', 'PAUSED', 'RETRY_LATER', 'fault']
    expect(Object.keys(tally.outcomes)).toEqual(expect.arrayContaining(all))
  })
})

/** Runs worlds on a defective store until one breaks. */
const firstFailure = async (
  spoil: (documents: Documents) => Documents,
  options: { readonly lostIndex?: boolean } = {},
) => {
  for (let seed = 1; seed <= 100; seed++) {
    const config = worldOf(seed, { people: SMALL, faultRate: 0.05 })
    const result = await runWorld(config, { spoil, ...options })
    if (result.violation) return result.violation.invariant
  }
  return undefined
}
const sound = (documents: Documents): Documents => documents

describe('the checker', () => {
  it('sees a store without the unique index oversell', async () => {
    expect(await firstFailure(sound, { lostIndex: true })).toBe('never-oversell')
  })

  it('sees inserts that only pretend to be durable', async () => {
    const forgetful = (documents: Documents): Documents => ({
      ...documents,
      insert: async (collection, document) =>
        collection === 'claims' && !document._id.startsWith(PROBE)
          ? 'inserted'
          : documents.insert(collection, document),
    })
    expect(await firstFailure(forgetful)).toBe('grant-durable')
  })

  it('sees an update that ignores its conditions', async () => {
    const blind = (documents: Documents): Documents => ({
      ...documents,
      updateOne: (collection, { _id }, change) => documents.updateOne(collection, { _id }, change),
    })
    expect(await firstFailure(blind)).toBe('never-oversell')
  })

  it('sees a take that is applied twice', async () => {
    const twice = (documents: Documents): Documents => ({
      ...documents,
      updateOne: async (collection, { _id, ...rest }, change) => {
        if (!('opensAt' in rest)) return documents.updateOne(collection, { _id, ...rest }, change)
        const taken = await documents.updateOne(collection, { _id, ...rest }, change)
        if (taken) await documents.updateOne(collection, { _id }, change)
        return taken
      },
    })
    expect(['nothing-leaks', 'never-oversell']).toContain(await firstFailure(twice))
  })

  it('sees SOLD_OUT told to people who have a claim that reads do not find', async () => {
    const blind = (documents: Documents): Documents => ({
      ...documents,
      get: async (collection, id) => (collection === 'claims' ? undefined : documents.get(collection, id)),
    })
    expect(await firstFailure(blind)).toBe('refusal-true')
  })

  it('sees a database that reclaim can never reach leave stock behind', async () => {
    const unreachable = (documents: Documents): Documents => ({
      ...documents,
      insert: async (collection, document) => {
        if (document._id.startsWith('void:') && !document._id.startsWith(PROBE))
          throw new StoreFault('unreachable', false)
        return documents.insert(collection, document)
      },
    })
    expect(await firstFailure(unreachable)).toBe('nothing-leaks')
  })
})

describe('a failing world', () => {
  it('is made smaller and still fails', async () => {
    const config = worldOf(7, { people: 200, faultRate: 0.05 })
    const options = { lostIndex: true }
    const failed = await runWorld(config, options)
    const small = await shrink(failed, 10, options)
    expect(small.violation?.invariant).toBe(failed.violation?.invariant)
    expect(small.config.people).toBeLessThan(10)
    expect(small.trace.length).toBeGreaterThan(0)
  })
})
