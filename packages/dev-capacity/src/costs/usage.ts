import type { Usage } from '@hongbao/domain'
import { SECOND } from '@hongbao/types'
import type { Day } from '../day'
import type { DayResult } from '../simulate/day-result'
import { sumOf } from '../simulate/series'

const KB_A_GB = 1_000_000
const MB_A_GB = 1_024
/** What a function answers, headers included. */
const ANSWER_KB = 1

const actionsOf = ({ people, numbers }: Day): number => people * numbers.actionsAPerson

/** What the product uses on a day. Every operation of a grant counts as a write, which is the dearer kind. */
export const ownUsage = (day: Day, result: DayResult): Usage => {
  const { memoryMb, refusedAreBilled, timerCallsADay, kilobytesAPerson } = day.numbers
  const answered = sumOf(result.series.admitted)
  const refused = sumOf(result.series.refused)
  return {
    functionCalls: answered + refused * refusedAreBilled + timerCallsADay,
    gigabyteSeconds: (result.workedS * memoryMb) / MB_A_GB,
    databaseReads: result.databaseReads,
    databaseWrites: result.databaseWrites,
    cdnGigabytes: (day.people * kilobytesAPerson) / KB_A_GB,
    egressGigabytes: (answered * ANSWER_KB) / KB_A_GB,
  }
}

/** The same people on a design in which each page asks a function, and a claim reads, checks and writes. */
export const naiveUsage = (day: Day): Usage => {
  const { naiveCallsPer100Actions, naiveOperationsACall, naiveOperationsAClaim } = day.numbers
  const { databaseMs, linkMs, memoryMb, kilobytesAPerson } = day.numbers
  const claims = day.drops.reduce((sum, { people }) => sum + people, 0)
  const looks = (actionsOf(day) * naiveCallsPer100Actions) / 100
  const reads = looks * naiveOperationsACall + claims * (naiveOperationsAClaim - 1)
  const workedMs = reads * databaseMs + claims * (databaseMs + linkMs)
  return {
    functionCalls: looks + claims,
    gigabyteSeconds: ((workedMs / SECOND) * memoryMb) / MB_A_GB,
    databaseReads: reads,
    databaseWrites: claims,
    cdnGigabytes: (day.people * kilobytesAPerson) / KB_A_GB,
    egressGigabytes: ((looks + claims) * ANSWER_KB) / KB_A_GB,
  }
}
