import type { Random } from '@hongbao/service/testing'
import { SECOND } from '@hongbao/types'
import type { Day, DayDrop } from '../day'
import { TICK_MS, TICKS_A_DAY, tickAt } from './time'
import { createWheel, type Wheel } from './wheel'

/** How it ended for a person, so far. */
export const ENDS = ['still trying', 'granted', 'sold out', 'read that nothing is left', 'gave up'] as const
export type End = (typeof ENDS)[number]

/** The people of all drops, in arrays: one place a person. */
export type Crowd = {
  readonly size: number
  readonly wheel: Wheel
  readonly dropOf: Uint8Array
  /** Calls since the last tap. */
  readonly tries: Uint8Array
  /** Calls of the day; 255 stands for more. */
  readonly calls: Uint8Array
  /** When they first meant to call, in ticks. */
  readonly wantedAt: Int32Array
  /** Their place in the spread, in ticks; 0 where nothing is spread. */
  readonly slot: Int32Array
  /** An index of `ENDS`. */
  readonly end: Uint8Array
}

const TAP_WITHIN_MS = 3 * SECOND

/** When a person of the drop comes to the page and taps. */
const arrival = ({ waiting, lateMeanS }: Day['numbers'], random: Random): number => {
  const ms = random.happens(waiting)
    ? random.fraction() * TAP_WITHIN_MS
    : -Math.log(1 - random.fraction()) * lateMeanS * SECOND
  return Math.floor(ms / TICK_MS)
}

/** How many ticks the calls of a drop are spread over, so that the environment admits them all. */
export const spreadTicks = (drop: DayDrop, { numbers }: Day, tokensACall: number): number => {
  const { spread, qps, expectedPeople } = numbers
  const seconds = (drop.people * expectedPeople * tokensACall) / (qps * SPREAD_USE)
  return spread === 0 ? 0 : Math.ceil((seconds * SECOND) / TICK_MS)
}

/** The rest of the limit is left to everything else that people do. */
const SPREAD_USE = 0.8

type Coming = { readonly arrives: number; readonly slot: number; readonly first: number }

/** Without a spread people call as they come. With one, those who do not know their place call at a time that they draw. */
const coming = (opens: number, window: number, day: Day, random: Random): Coming => {
  const arrives = opens + arrival(day.numbers, random)
  if (window === 0) return { arrives, slot: 0, first: arrives }
  const slot = opens + Math.floor(random.fraction() * window)
  const drawn = random.happens(day.numbers.knowsSlot) ? slot : opens + Math.floor(random.fraction() * window)
  return { arrives, slot, first: Math.max(arrives, drawn) }
}

/** Everybody who comes for a drop, each due when they first call. */
export const createCrowd = (day: Day, tokensACall: number, random: Random): Crowd => {
  const size = day.drops.reduce((sum, { people }) => sum + people, 0)
  const crowd: Crowd = {
    size,
    wheel: createWheel(size, TICKS_A_DAY),
    dropOf: new Uint8Array(size),
    tries: new Uint8Array(size),
    calls: new Uint8Array(size),
    wantedAt: new Int32Array(size),
    slot: new Int32Array(size),
    end: new Uint8Array(size),
  }
  let person = 0
  day.drops.forEach((drop, n) => {
    const opens = tickAt(drop.at)
    const window = spreadTicks(drop, day, tokensACall)
    for (let each = 0; each < drop.people; each++, person++) {
      const { arrives, slot, first } = coming(opens, window, day, random)
      crowd.dropOf[person] = n
      crowd.slot[person] = slot
      crowd.wantedAt[person] = Math.max(arrives, slot)
      crowd.wheel.put(person, first)
    }
  })
  return crowd
}
