import type { Chance, ClaimPorts, MessagingPorts, PatrolPorts } from '@hongbao/service'
import { documentsOver, EPOCH, type Random } from '@hongbao/service/testing'
import type { Scheduler } from '../scheduler/scheduler'
import { type CoverApiConfig, simulatedCoverApi } from './cover-api'
import { type Host, reach } from './host'
import type { Network } from './network'
import { type Outside, outsidePorts } from './outside'
import { type RiskConfig, simulatedRisk } from './risk'

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

/** The ports of one host. */
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
