import type { Served } from '../world/platform'
import { newTally, type Tally, tallyCall } from '../world/tally'

/** What became of a load. */
export type LoadResult = {
  readonly tally: Tally
  /** When each cover was granted, on simulated time, in order. */
  readonly grantedAt: readonly number[]
  /** Refusals as sold out by an instance that had refused the same person before. */
  readonly knownRefusals: {
    calls: number
    /** Without those that come every few seconds, whoever calls. */
    operations: number
    periodic: number
  }
}

/** Notes what every call came to. */
export const createMeasures = (now: () => number) => {
  const tally = newTally()
  const grantedAt: number[] = []
  const refused = new Set<string>()
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
    served: (served: Served): void => {
      const { outcome } = served
      tallyCall(tally, served)
      if (outcome === 'fault') return
      if (outcome.ok && !outcome.data.already) grantedAt.push(now())
      if (!outcome.ok && outcome.refusal.code === 'SOLD_OUT') noteSoldOut(served)
    },
    patrolled: (operations: number): void => {
      tally.patrolRounds++
      tally.patrolOperations += operations
    },
    result: (): LoadResult => ({ tally, grantedAt, knownRefusals }),
  }
}
