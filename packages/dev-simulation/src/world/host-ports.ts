import type { Chance, ClaimPorts, MessagingPorts, PatrolPorts } from '@hongbao/service'
import { documentsOver } from '../ports/memory-documents'
import type { Random } from '../random'
import type { Scheduler } from '../scheduler/scheduler'
import { type CoverApiConfig, simulatedCoverApi } from './cover-api'
import { EPOCH, type Host, reach } from './host'
import type { Network } from './network'
import { type Outside, outsidePorts } from './outside'
import { type RiskConfig, simulatedRisk } from './risk'

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
  readonly risk: RiskConfig
  readonly random: Random
  readonly outside: Outside
}

export type HostPorts = PatrolPorts & MessagingPorts & ClaimPorts

/** The ports as one host has them. */
export const portsOf = (world: HostWorld, host: Host): HostPorts => {
  const { scheduler, network, chance } = world
  return {
    documents: documentsOver((operation) => network.send(host, operation)),
    coverApi: simulatedCoverApi(world, host),
    risk: simulatedRisk(world, host),
    ...outsidePorts((operation) => network.send(host, operation), host, world.outside),
    chance,
    clock: {
      now: () => EPOCH + Math.floor(scheduler.now()) + host.skewMs,
      sleep: (ms) => new Promise((wake) => scheduler.after(ms, () => reach(scheduler, host, wake))),
    },
  }
}
