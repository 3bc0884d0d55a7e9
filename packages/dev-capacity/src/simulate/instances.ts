import type { Numbers } from '../assumptions'
import { TICKS_A_DAY, TICKS_A_SECOND, ticksOf } from './time'

/** The instances of a function. Each serves one call at a time; more are started as calls need them. */
export type Instances = {
  /** Ends the calls that are over by this tick, and lets the platform start more instances. */
  readonly openTick: (tick: number) => void
  /** Serves a call of this length. Answers with the ms that it takes, or undefined where no instance can be had. */
  readonly serve: (tick: number, workMs: number) => number | undefined
  readonly busy: () => number
  readonly started: () => number
}

type Limits = Pick<Numbers, 'instancesMost' | 'instancesASecond' | 'coldStartMs'>

export const createInstances = ({ instancesMost, instancesASecond, coldStartMs }: Limits): Instances => {
  /** Calls that end at each tick. Calls that run past midnight never free their instance. */
  const ending = new Int32Array(TICKS_A_DAY)
  let busy = 0
  let started = 0
  let startable = instancesASecond
  return {
    openTick: (tick) => {
      busy -= ending[tick] as number
      startable = Math.min(instancesASecond, startable + instancesASecond / TICKS_A_SECOND)
    },
    serve: (tick, workMs) => {
      const cold = busy === started
      if (cold && (started >= instancesMost || startable < 1)) return
      if (cold) {
        started++
        startable--
      }
      busy++
      const ms = workMs + (cold ? coldStartMs : 0)
      const end = tick + ticksOf(ms)
      if (end < TICKS_A_DAY) ending[end] = (ending[end] as number) + 1
      return ms
    },
    busy: () => busy,
    started: () => started,
  }
}
