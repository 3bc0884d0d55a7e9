import { newMeter, PERSON_KEY, reclaimLeases } from '@hongbao/service'
import {
  campaignOf,
  createChance,
  createStore,
  EPOCH,
  memoryDocuments,
  OPERATOR,
  publishFor,
  randomOf,
} from '@hongbao/service/testing'
import type { DeliveryKind, Entry, Id } from '@hongbao/types'
import { createScheduler } from '../scheduler/scheduler'
import { heldCode } from '../world/codes'
import { createFaults } from '../world/faults'
import { type Host, newHost } from '../world/host'
import { type HostPorts, portsOf } from '../world/host-ports'
import { createNetwork } from '../world/network'
import { importFor } from '../world/numbers'
import type { Outside } from '../world/outside'
import { startTimer } from '../world/patrol'
import { createPlatform } from '../world/platform'
import { type Arrivals, arrive } from './crowd'
import { createMeasures, type LoadResult } from './measures'

/** A crowd on a platform on which nothing breaks. It shows what claims cost, and how fast they are served. */
export type LoadConfig = Arrivals & {
  readonly seed: number
  /** Campaigns that open at once, each with `units` units. */
  readonly campaigns: number
  readonly units: number
  /** What grants hand over. Of serial numbers there are as many as units. Absent: links. */
  readonly delivery?: DeliveryKind
  /** Whether people need codes, and hold some (world/codes.ts). */
  readonly coded?: boolean
  /** The most instances. They start as calls come. */
  readonly instances: number
  /** One way between an instance and the database. */
  readonly latencyMs: { readonly low: number; readonly high: number }
  /** How long WeChat takes to answer with a link. This limits how many calls an instance serves in a second. */
  readonly linkMs: { readonly low: number; readonly high: number }
  /** When to stop looking, in simulated time. */
  readonly untilMs: number
}

const PATROL_EVERY_MS = 2_000

/** Public storage, robot and messages, which claims do not use. */
const nowhere = (): Outside => ({
  texts: new Map(),
  filesChanged: () => undefined,
  told: () => undefined,
  messaging: () => undefined,
})

const campaignIdOf = (n: number): Id => `campaign-${n}`

/** The store, the network and the ports that the crowd's calls use, in an environment that has served before. */
const createSite = (config: LoadConfig) => {
  const { seed, latencyMs, linkMs } = config
  const scheduler = createScheduler()
  const store = createStore({ now: () => EPOCH + Math.floor(scheduler.now()) })
  const calmAt = 0
  const network = createNetwork(
    {
      scheduler,
      store,
      replica: store,
      random: randomOf(seed, 0x11),
      faults: createFaults(seed, { rate: 0, kinds: [] }),
      trace: () => undefined,
      calmAt,
    },
    { latencyMs, longestMs: 0, unnamedKeys: 0 },
  )
  const hostWorld = {
    scheduler,
    network,
    random: randomOf(seed, 0x12),
    chance: createChance(randomOf(seed, 0x13)),
    coverApi: { failures: 0, stops: 0, calmAt, latencyMs: linkMs },
    risk: { down: 0, calmAt },
    outside: nowhere(),
  }
  const ports = (host: Host): HostPorts => portsOf(hostWorld, host)
  const stock = async (): Promise<void> => {
    const direct = { ...ports(newHost('operator')), documents: memoryDocuments(store) }
    await direct.documents.insert('secrets', { _id: PERSON_KEY, value: 'key' })
    const delivery = { kind: config.delivery ?? 'link' } as const
    const entry: Entry = config.coded ? { kind: 'code', revoked: [] } : { kind: 'anyone' }
    const campaign = campaignOf({ drops: [config.units], firstDropMs: 0, calmAtMs: 1, delivery, entry })
    for (let n = 0; n < config.campaigns; n++) {
      await importFor({ ports: direct, actor: OPERATOR }, campaignIdOf(n), campaign, 'all', config.units)
      await publishFor(direct, campaignIdOf(n), campaign)
    }
  }
  return { scheduler, store, portsOf: ports, stock }
}

/** Runs one load and answers with how its calls ended. The same configuration gives the same result. */
export const runLoad = async (config: LoadConfig): Promise<LoadResult> => {
  const { seed, campaigns, instances } = config
  const { scheduler, store, portsOf, stock } = createSite(config)
  const measures = createMeasures(scheduler.now)
  const platform = createPlatform(
    {
      scheduler,
      random: randomOf(seed, 0x14),
      campaignFor: (openid) => campaignIdOf(Number(openid.split('-')[1]) % campaigns),
      codeFor: (openid, campaignId) => heldCode(store, openid, campaignId),
      portsOf: (host) => {
        const ports = portsOf(host)
        return { ...ports, documents: measures.watched(ports.documents) }
      },
      served: measures.served,
      meter: () => newMeter('claim'),
    },
    { instances, skewMs: 0, retired: 0 },
  )
  await stock()
  startTimer(
    { scheduler, random: randomOf(seed, 0x15), portsOf, patrolled: measures.patrolled },
    { name: 'patrol', run: reclaimLeases, everyMs: PATROL_EVERY_MS, twice: 0, skewMs: 0 },
  )
  arrive({ scheduler, random: randomOf(seed, 0x16), platform }, config)
  await scheduler.run(config.untilMs)
  return measures.result()
}
