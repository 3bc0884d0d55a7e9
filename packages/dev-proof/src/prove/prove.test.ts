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

  it('gives the same trace each time it runs one seed', async () => {
    const config = worldOf(42, { people: SMALL, faultRate: 0.05 })
    const once = await runWorld(config, { traceLines: 100_000 })
    const again = await runWorld(config, { traceLines: 100_000 })
    expect(again.trace).toEqual(once.trace)
    expect(once.trace.length).toBeGreaterThan(100)
  })

  it('meets every outcome of a claim within 30 worlds', async () => {
    const { tally } = await prove({ seed: 1, runs: 30, faults: 0.05, people: SMALL })
    const all = ['granted', 'repeat', 'SOLD_OUT', 'NEXT_DROP', 'NOT_OPEN', 'PAUSED', 'RETRY_LATER', 'fault']
    expect(Object.keys(tally.outcomes)).toEqual(expect.arrayContaining(all))
  })
})

/** Runs worlds on a defective store until an invariant is violated. */
const firstFailure = async (
  spoil: (documents: Documents) => Documents,
  options: { readonly lostIndex?: boolean } = {},
) => {
  for (let seed = 1; seed <= 100; seed++) {
    const config = worldOf(seed, { people: SMALL, faultRate: 0.05 })
    // Publishing looks for the index. So it is lost only where no other campaign is published after the first claim.
    const world = options.lostIndex ? { ...config, others: 0 } : config
    const result = await runWorld(world, { spoil, ...options })
    if (result.violation) return result.violation.invariant
  }
  return undefined
}
const sound = (documents: Documents): Documents => documents

describe('the checker of simulated worlds', () => {
  it('reports overselling in a store without the unique index', async () => {
    expect(await firstFailure(sound, { lostIndex: true })).toBe('never-oversell')
  })

  it('reports grants that are lost by a store whose inserts only pretend to be durable', async () => {
    const forgetful = (documents: Documents): Documents => ({
      ...documents,
      insert: async (collection, document) =>
        collection === 'claims' && !document._id.startsWith(PROBE)
          ? 'inserted'
          : documents.insert(collection, document),
    })
    expect(await firstFailure(forgetful)).toBe('grant-durable')
  })

  it('reports overselling by a store whose updates ignore their conditions', async () => {
    const blind = (documents: Documents): Documents => ({
      ...documents,
      updateOne: (collection, { _id }, change) => documents.updateOne(collection, { _id }, change),
    })
    expect(await firstFailure(blind)).toBe('never-oversell')
  })

  it('reports a leak or overselling by a store that applies each take of a lease twice', async () => {
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

  it('reports an untrue SOLD_OUT from a store whose reads do not find claims', async () => {
    const blind = (documents: Documents): Documents => ({
      ...documents,
      get: async (collection, id) => (collection === 'claims' ? undefined : documents.get(collection, id)),
    })
    expect(await firstFailure(blind)).toBe('refusal-true')
  })

  it('reports stock that leaks from a store in which reclaim cannot place tombstones', async () => {
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

describe('a simulated world that fails', () => {
  it('is shrunk to a smaller world that violates the same invariant', async () => {
    const config = worldOf(7, { people: 200, faultRate: 0.05 })
    const options = { lostIndex: true }
    const failed = await runWorld(config, options)
    const small = await shrink(failed, 10, options)
    expect(small.violation?.invariant).toBe(failed.violation?.invariant)
    expect(small.config.people).toBeLessThan(10)
    expect(small.trace.length).toBeGreaterThan(0)
  })
})
