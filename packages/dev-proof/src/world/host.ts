import type { Scheduler } from '../scheduler/scheduler'
import type { FaultKind } from './faults'

/** One process somewhere: an instance of a function, or an operator's computer. */
export type Host = {
  readonly name: string
  /** How far its clock is ahead of the server's, in milliseconds. */
  readonly skewMs: number
  /** Faults that its operations never meet. */
  readonly immune: readonly FaultKind[]
  alive: boolean
  /** It is frozen until then, on simulated time. */
  thawsAt: number
  operations: number
  /** One of its operations met a fault. */
  metFault: boolean
  /** Called when it dies. */
  died: () => void
}

export const newHost = (name: string, skewMs = 0, immune: readonly FaultKind[] = []): Host => ({
  name,
  skewMs,
  immune,
  alive: true,
  thawsAt: 0,
  operations: 0,
  metFault: false,
  died: () => undefined,
})

export const kill = (host: Host): void => {
  if (!host.alive) return
  host.alive = false
  host.died()
}

/** Runs a step on a host: at once, or when it thaws. A dead host runs nothing. */
export const reach = (scheduler: Scheduler, host: Host, step: () => void): void => {
  if (!host.alive) return
  const frozenFor = host.thawsAt - scheduler.now()
  if (frozenFor > 0) scheduler.after(frozenFor, () => reach(scheduler, host, step))
  else step()
}
