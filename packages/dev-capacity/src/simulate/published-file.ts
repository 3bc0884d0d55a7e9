import type { Random } from '@hongbao/service/testing'
import { SECOND } from '@hongbao/types'
import type { Numbers } from '../assumptions'
import { TICK_MS, TICKS_A_SECOND } from './time'

/** What phones learn from the published file: which drops have nothing left. */
export type PublishedFile = {
  readonly openTick: (tick: number) => void
  readonly gone: (drop: number) => void
  /** Whether a phone that looks now reads that the drop has nothing left. Its file may be up to `fileAgeS` old. */
  readonly saysGone: (drop: number, tick: number) => boolean
}

const NEVER = Number.POSITIVE_INFINITY

export const createPublishedFile = (
  drops: number,
  random: Random,
  { fileAgeS, publishEveryS }: Pick<Numbers, 'fileAgeS' | 'publishEveryS'>,
): PublishedFile => {
  const every = Math.max(1, Math.round(publishEveryS * TICKS_A_SECOND))
  const goneSince = new Array<number>(drops).fill(NEVER)
  const publishedAt = new Array<number>(drops).fill(NEVER)
  return {
    openTick: (tick) => {
      if (tick % every !== 0) return
      goneSince.forEach((since, drop) => {
        if (since < tick && publishedAt[drop] === NEVER) publishedAt[drop] = tick
      })
    },
    gone: (drop) => {
      goneSince[drop] = 0
    },
    saysGone: (drop, tick) => {
      const age = (random.fraction() * fileAgeS * SECOND) / TICK_MS
      return tick - age >= (publishedAt[drop] ?? NEVER)
    },
  }
}
