import type { Documents } from '@hongbao/service'
import type { Served } from '../world/platform'
import { newTally, type Tally, tallyCall } from '../world/tally'

/** The result of a load. */
export type LoadResult = {
  readonly tally: Tally
  /** When each cover was granted, on simulated time, in order. */
  readonly grantedAt: readonly number[]
  /**
   * All operations of claim instances up to the last grant, except reads and inserts that only showed whether a
   * person has a claim: the cost of giving this stock away.
   */
  readonly untilGone: number
  /** Refusals with SOLD_OUT by an instance that had refused the same person before. */
  readonly knownRefusals: {
    calls: number
    /** Without the periodic ones. */
    operations: number
    periodic: number
  }
}

/** Notes how every call ends. */
export const createMeasures = (now: () => number) => {
  const tally = newTally()
  const grantedAt: number[] = []
  const refused = new Set<string>()
  /** Operations, except reads of a person's claim and inserts that their own claim refused. */
  let stockOperations = 0
  let untilGone = 0
  const knownRefusals = { calls: 0, operations: 0, periodic: 0 }

  const noteSoldOut = ({ openid, instance, operations, periodic }: Served): void => {
    const who = `${instance} ${openid}`
    if (!refused.has(who)) {
      refused.add(who)
      return
    }
    knownRefusals.calls++
    knownRefusals.operations += operations - periodic
    knownRefusals.periodic += periodic
  }
  return {
    watched: (documents: Documents): Documents => ({
      ...documents,
      get: (collection, id) => {
        if (collection !== 'claims') stockOperations++
        return documents.get(collection, id)
      },
      campaignWith: (...query) => {
        stockOperations++
        return documents.campaignWith(...query)
      },
      find: (...query) => {
        stockOperations++
        return documents.find(...query)
      },
      updateOne: (...update) => {
        stockOperations++
        return documents.updateOne(...update)
      },
      updateUnique: (...update) => {
        stockOperations++
        return documents.updateUnique(...update)
      },
      insert: async (collection, document) => {
        const result = await documents.insert(collection, document)
        if (collection !== 'claims' || result !== 'duplicate-id') stockOperations++
        return result
      },
    }),
    served: (served: Served): void => {
      const { outcome } = served
      tallyCall(tally, served)
      if (outcome === 'fault') return
      if (outcome.ok && !outcome.data.already) {
        grantedAt.push(now())
        untilGone = stockOperations
      }
      if (!outcome.ok && outcome.refusal.code === 'SOLD_OUT') noteSoldOut(served)
    },
    patrolled: (operations: number): void => {
      tally.patrolRounds++
      tally.patrolOperations += operations
    },
    result: (): LoadResult => ({ tally, grantedAt, untilGone, knownRefusals }),
  }
}
