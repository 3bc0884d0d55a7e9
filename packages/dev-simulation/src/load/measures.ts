import type { Served } from '../world/platform'
import { newTally, type Tally, tallyCall } from '../world/tally'

/** What became of a load. */
export type LoadResult = {
  readonly tally: Tally
  /** When each cover was granted, on simulated time, in order. */
  readonly grantedAt: readonly number[]
  /** How many of those who were told that it is sold out it cost an operation to tell. */
  readonly costlyRefusals: number
}

/** Notes what every call came to. */
export const createMeasures = (now: () => number) => {
  const tally = newTally()
  const grantedAt: number[] = []
  let costlyRefusals = 0
  return {
    served: (served: Served): void => {
      const { outcome, operations } = served
      tallyCall(tally, served)
      if (outcome === 'fault') return
      if (outcome.ok && !outcome.data.already) grantedAt.push(now())
      if (!outcome.ok && outcome.refusal.code === 'SOLD_OUT' && operations > 0) costlyRefusals++
    },
    patrolled: (operations: number): void => {
      tally.patrolRounds++
      tally.patrolOperations += operations
    },
    result: (): LoadResult => ({ tally, grantedAt, costlyRefusals }),
  }
}
