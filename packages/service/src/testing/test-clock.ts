import type { Timestamp } from '@hongbao/types'
import type { Clock } from '../ports'
import { EPOCH } from './epoch'

/** A clock without real time. It moves when the test says so and, once everything waits, to the next sleeper. */
export type TestClock = Clock & {
  /** Moves the clock, and wakes the sleepers whose moments it passes. */
  readonly pass: (ms: number) => void
}

type Sleeper = { readonly wakesAt: Timestamp; readonly wake: () => void }

/** Node runs a `nextTick` that a microtask asked for once no promise can settle any more: then everything waits. */
const onceEverythingWaits = (then: () => void): void => queueMicrotask(() => process.nextTick(then))

export const testClock = (): TestClock => {
  let now = EPOCH
  let sleepers: Sleeper[] = []
  let isMovePlanned = false

  const moveTo = (moment: Timestamp): void => {
    now = moment
    const due = sleepers.filter(({ wakesAt }) => wakesAt <= now)
    sleepers = sleepers.filter(({ wakesAt }) => wakesAt > now)
    for (const { wake } of due.sort((a, b) => a.wakesAt - b.wakesAt)) wake()
  }
  const planMove = (): void => {
    if (isMovePlanned || sleepers.length === 0) return
    isMovePlanned = true
    onceEverythingWaits(() => {
      isMovePlanned = false
      if (sleepers.length > 0) moveTo(Math.min(...sleepers.map(({ wakesAt }) => wakesAt)))
      planMove()
    })
  }

  return {
    now: () => now,
    pass: (ms) => moveTo(now + ms),
    sleep: (ms) =>
      new Promise((wake) => {
        sleepers.push({ wakesAt: now + Math.ceil(ms), wake })
        planMove()
      }),
  }
}
