import { StoreFault } from '@hongbao/service'
import type { Random } from '@hongbao/service/testing'
import { MINUTE } from '@hongbao/types'
import { Violation } from '../check/violation'
import type { Scheduler } from '../scheduler/scheduler'
import type { FaultKind } from './faults'
import { type Host, kill, newHost } from './host'
import type { HostPorts } from './host-ports'

export type TimerConfig = {
  readonly name: string
  readonly run: (ports: HostPorts) => Promise<unknown>
  readonly everyMs: number
  /** The share of rounds that two hosts run at once. */
  readonly twice: number
  readonly skewMs: number
}

export type TimerWorld = {
  readonly scheduler: Scheduler
  readonly random: Random
  readonly portsOf: (host: Host) => HostPorts
  /** Called at the end of a round, with its number of operations. */
  readonly patrolled: (operations: number) => void
}

export type Timer = {
  /** Begins no more rounds, and kills those under way. */
  readonly stop: () => void
}

/** The function's timeout (infrastructure.ts). */
const TIMEOUT_MS = MINUTE
/**
 * A round that is never answered holds later rounds up until it times out, which is longer than stock may take to
 * settle.
 */
const IMMUNE: readonly FaultKind[] = ['never-answered']

/** A function on a timer. A round that is still under way holds the next one up until it times out. */
export const startTimer = (world: TimerWorld, config: TimerConfig): Timer => {
  const { scheduler, random, portsOf, patrolled } = world
  const underWay = new Map<Host, number>()
  let started = 0
  let stopped = false

  const round = (): void => {
    const host = newHost(`${config.name}-${started++}`, random.between(-config.skewMs, config.skewMs), IMMUNE)
    underWay.set(host, scheduler.now())
    const end = () => {
      underWay.delete(host)
      patrolled(host.operations)
    }
    host.died = end
    config
      .run(portsOf(host))
      .catch((error: unknown) => {
        if (error instanceof Violation) scheduler.fail(error)
        else if (!(error instanceof StoreFault)) scheduler.fail(new Violation('no-surprise', String(error)))
      })
      .finally(end)
  }
  const tick = (): void => {
    if (stopped) return
    for (const [host, startedAt] of underWay) if (scheduler.now() - startedAt > TIMEOUT_MS) kill(host)
    if (underWay.size === 0) round()
    if (random.happens(config.twice)) round()
    scheduler.after(config.everyMs, tick)
  }
  scheduler.after(config.everyMs, tick)
  return {
    stop: () => {
      stopped = true
      for (const host of underWay.keys()) kill(host)
    },
  }
}
