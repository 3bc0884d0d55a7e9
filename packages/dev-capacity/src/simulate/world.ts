import type { Random } from '@hongbao/service/testing'
import type { Day } from '../day'
import type { Admission } from './admission'
import type { ClaimCosts } from './claim-costs'
import type { Crowd } from './crowd'
import type { Histogram } from './histogram'
import type { Instances } from './instances'
import type { PublishedFile } from './published-file'
import type { Series } from './series'

/** Everything that a simulated day consists of. */
export type World = {
  readonly day: Day
  readonly costs: ClaimCosts
  readonly random: Random
  readonly crowd: Crowd
  readonly admission: Admission
  readonly instances: Instances
  readonly file: PublishedFile
  readonly series: Series
  readonly callMs: Histogram
  readonly answerMs: Histogram
  /** Units left of each drop, and when the last went, in ticks. */
  readonly left: number[]
  readonly goneAt: (number | undefined)[]
  readonly totals: { workedMs: number; reads: number; writes: number; trying: number }
}

/** What one call takes of the environment's limit. */
export const tokensOf = ({ numbers }: Day, operations: number): number =>
  1 + (numbers.databaseCounts > 0 ? operations : 0)
