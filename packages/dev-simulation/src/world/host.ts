import type { Chance, Ports } from '@hongbao/service'
import { documentsOver } from '../ports/memory-documents'
import type { Random } from '../random'
import type { Scheduler } from '../scheduler/scheduler'
import { type CoverApiConfig, simulatedCoverApi } from './cover-api'
import type { FaultKind } from './faults'
import type { Network } from './network'

/** When simulated time is 0, on the server's clock: 2027-02-01, before the New Year of the Goat. */
export const EPOCH = Date.UTC(2027, 1, 1)

/** One process somewhere: an instance of a function, or an operator's computer. */
export type Host = {
  readonly name: string
  /** How far its clock is ahead of the server's, in milliseconds. */
  readonly skewMs: number
  /** Faults that never befall what it sends. */
  readonly immune: readonly FaultKind[]
  alive: boolean
  /** It stands still until then, on simulated time. */
  thawsAt: number
  operations: number
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
  died: () => undefined,
})

export const kill = (host: Host): void => {
  if (!host.alive) return
  host.alive = false
  host.died()
}

/** Lets something reach a host: at once, when it thaws, or, once it has died, never. */
export const reach = (scheduler: Scheduler, host: Host, step: () => void): void => {
  if (!host.alive) return
  const frozenFor = host.thawsAt - scheduler.now()
  if (frozenFor > 0) scheduler.after(frozenFor, () => reach(scheduler, host, step))
  else step()
}

/** Names that nobody draws twice; numbered, so that a trace can be read. */
export const createChance = (random: Random): Chance => {
  let names = 0
  return {
    fraction: random.fraction,
    name: () => `l${(names++).toString(36)}`,
    key: (bytes) => Array.from({ length: bytes }, () => random.between(16, 255).toString(16)).join(''),
  }
}

export type HostWorld = {
  readonly scheduler: Scheduler
  readonly network: Network
  readonly chance: Chance
  readonly coverApi: CoverApiConfig
  readonly random: Random
}

/** The ports as one host has them. */
export const portsOf = (world: HostWorld, host: Host): Ports => {
  const { scheduler, network, chance } = world
  return {
    documents: documentsOver((operation) => network.send(host, operation)),
    coverApi: simulatedCoverApi(world, host),
    chance,
    clock: {
      now: () => EPOCH + Math.floor(scheduler.now()) + host.skewMs,
      sleep: (ms) => new Promise((wake) => scheduler.after(ms, () => reach(scheduler, host, wake))),
    },
  }
}
