import { bucketsOf } from '@hongbao/domain'
import { SECOND } from '@hongbao/types'
import { type Crowd, ENDS, type End } from './crowd'
import type { Histogram } from './histogram'
import { mostOf, type Series } from './series'
import { TICK_MS, tickAt } from './time'
import type { World } from './world'

/** What became of one drop. */
export type DropResult = {
  readonly at: string
  readonly stock: number
  readonly granted: number
  /** Seconds from the opening to the last cover; undefined when covers are left at midnight. */
  readonly goneAfterS: number | undefined
}

/** What became of a day. */
export type DayResult = {
  readonly series: Series
  readonly drops: readonly DropResult[]
  readonly ends: Readonly<Record<End, number>>
  /** How many people made 0, 1, 2 … calls for a drop. */
  readonly callsAPerson: readonly number[]
  /** Ms of one call that was answered. */
  readonly callMs: Histogram
  /** Ms from the moment somebody wanted to call (or from their place in the spread) to the final answer. */
  readonly answerMs: Histogram
  readonly instancesStarted: number
  /** Seconds that functions worked, all together. */
  readonly workedS: number
  readonly databaseReads: number
  readonly databaseWrites: number
  /** Writes a second to the document that is written most, at the most. */
  readonly hottestDocument: number
}

const callsAPersonOf = ({ calls, size }: Crowd): number[] => {
  const counts = new Array<number>(256).fill(0)
  for (let person = 0; person < size; person++) {
    const made = calls[person] as number
    counts[made] = (counts[made] as number) + 1
  }
  return counts
}

const endsOf = ({ end, size }: Crowd): Record<End, number> => {
  const counts = Object.fromEntries(ENDS.map((each) => [each, 0])) as Record<End, number>
  for (let person = 0; person < size; person++) counts[ENDS[end[person] as number] as End]++
  return counts
}

/** Takes and claims are spread over a drop's buckets; a claim's own document is written once. */
const hottestDocumentOf = ({ day, costs, series }: World): number => {
  const mostGranted = mostOf(series.granted)
  const fewest = Math.min(
    ...day.drops.map(({ stock }) => bucketsOf('c', { id: 'd', opensAt: 0, stock }).length),
  )
  return (mostGranted * (costs.grant - 1)) / fewest
}

/** Reads the result off a world whose day is over. */
export const resultOf = (world: World): DayResult => {
  const { day, series, crowd, callMs, answerMs, instances, left, goneAt, totals } = world
  return {
    series,
    callMs,
    answerMs,
    drops: day.drops.map(({ at, stock }, n) => {
      const gone = goneAt[n]
      const goneAfterS = gone === undefined ? undefined : ((gone - tickAt(at)) * TICK_MS) / SECOND
      return { at, stock, granted: stock - (left[n] as number), goneAfterS }
    }),
    ends: endsOf(crowd),
    callsAPerson: callsAPersonOf(crowd),
    instancesStarted: instances.started(),
    workedS: totals.workedMs / SECOND,
    databaseReads: Math.round(totals.reads),
    databaseWrites: Math.round(totals.writes),
    hottestDocument: hottestDocumentOf(world),
  }
}
