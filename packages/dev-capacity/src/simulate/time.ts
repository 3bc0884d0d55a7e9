import { DAY, MINUTE, SECOND } from '@hongbao/types'

/** The simulation moves in steps of this many ms. */
export const TICK_MS = 100
export const TICKS_A_SECOND = SECOND / TICK_MS
export const TICKS_A_DAY = DAY / TICK_MS
export const SECONDS_A_DAY = DAY / SECOND

/** The tick of a time such as `10:00`. */
export const tickAt = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return ((hours * 60 + minutes) * MINUTE) / TICK_MS
}

/** Whole ticks that last at least this long, and at least one. */
export const ticksOf = (ms: number): number => Math.max(1, Math.ceil(ms / TICK_MS))
