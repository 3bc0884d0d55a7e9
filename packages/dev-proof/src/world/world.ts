import {
  type Documents,
  type Instance,
  type InstanceMeter,
  newInstance,
  type Ports,
  personOf,
  reclaimLeases,
} from '@hongbao/service'
import {
  CAMPAIGN_ID,
  campaignOf,
  createChance,
  createStore,
  EPOCH,
  memoryDocuments,
  randomOf,
  type Store,
  type StoreOptions,
  UNIQUE_UNIT,
} from '@hongbao/service/testing'
import { createLedger, type Ledger } from '../check/ledger'
import { createTold, type Told } from '../check/told'
import { createScheduler, type Scheduler } from '../scheduler/scheduler'
import type { WorldConfig } from './config'
import { createFaults, type Faults } from './faults'
import type { Host } from './host'
import { type HostPorts, portsOf } from './host-ports'
import { createNetwork } from './network'
import { createOperator, type Operator } from './operator'
import { startTimer } from './patrol'
import { gather } from './people'
import { createPlatform, type Platform, type Served } from './platform'
import { createReplica } from './replica'
import { newTally, type Tally, tallyCall } from './tally'
import { createTrace, type Trace } from './trace'
import { createUpkeep, type Upkeep } from './upkeep'

export type World = {
  readonly config: WorldConfig
  readonly scheduler: Scheduler
  readonly store: Store
  readonly ledger: Ledger
  readonly faults: Faults
  readonly platform: Platform
  readonly operator: Operator
  readonly tally: Tally
  readonly traceTail: () => readonly string[]
  readonly portsOf: (host: Host) => HostPorts
  readonly upkeep: Upkeep
}

export type WorldOptions = {
  /** How many lines of the trace to keep. */
  readonly traceLines?: number
  /** For the checker's own tests: a store with a defect. */
  readonly unique?: StoreOptions['unique']
  /** For the checker's own tests: hosts reach the database through this. */
  readonly spoil?: (documents: Documents) => Documents
}

/** Counts nothing and costs nothing. */
const NO_METER: InstanceMeter = { begin: async () => undefined, end: () => undefined }

/** Faults end so long before all is calm: by then every call that met one is over. */
const LAST_CALLS_MS = 6_000

/** Holds the system to what a call was answered. */
const listen = (told: Told, store: Store, tally: Tally, trace: Trace, fail: (error: unknown) => void) => {
  const ports = { documents: memoryDocuments(store) } as unknown as Ports
  const people = new Map<string, string>()
  const reader: Instance = newInstance()
  const personFor = async (openid: string): Promise<string> => {
    const person = people.get(openid) ?? (await personOf({ ports, instance: reader, openid }))
    people.set(openid, person)
    return person
  }
  return (served: Served): void => {
    const { openid, outcome, campaign } = served
    tallyCall(tally, served)
    trace({ name: openid }, () => `is told ${JSON.stringify(outcome)}`)
    if (outcome === 'fault') return
    const soldOut = !outcome.ok && outcome.refusal.code === 'SOLD_OUT'
    if (!outcome.ok && !soldOut) return
    const check = (person: string) => {
      if (outcome.ok) told.granted(person)
      else if (campaign) told.soldOut(person, campaign)
    }
    personFor(openid).then(check).catch(fail)
  }
}

/** Puts a world together; nothing has happened in it yet. */
export const createWorld = (config: WorldConfig, options: WorldOptions = {}): World => {
  const { seed } = config
  const scheduler = createScheduler()
  const { trace, tail } = createTrace(scheduler, options.traceLines ?? 0)
  const random = randomOf(seed, 0x01)
  const tally = newTally()
  const serverNow = () => EPOCH + Math.floor(scheduler.now())

  const told: Told = createTold(
    CAMPAIGN_ID,
    () => store,
    () => ledger,
  )
  const ledger = createLedger({ now: serverNow, claimed: told.claimed })
  const upkeep = createUpkeep(() => store)
  const copy = config.staleFindsMs > 0 && createReplica(scheduler, random, config.staleFindsMs)
  const store: Store = createStore({
    now: serverNow,
    unique: options.unique ?? UNIQUE_UNIT,
    watcher: {
      inserted: (...effect) => {
        ledger.watcher.inserted(...effect)
        if (config.upkeep) upkeep.watcher.inserted(...effect)
        if (copy) copy.watcher.inserted(...effect)
      },
      updated: (...effect) => {
        ledger.watcher.updated(...effect)
        if (config.upkeep) upkeep.watcher.updated(...effect)
        if (copy) copy.watcher.updated(...effect)
      },
    },
  })

  const faults = createFaults(seed, {
    rate: config.faultRate,
    kinds: config.faultKinds,
    ...(config.onlyFaults && { only: config.onlyFaults }),
  })
  const network = createNetwork(
    {
      scheduler,
      store,
      replica: copy ? copy.store : store,
      random: randomOf(seed, 0x02),
      faults,
      trace,
      calmAt: config.calmAtMs,
    },
    { latencyMs: config.latencyMs, longestMs: config.calmAtMs, unnamedKeys: config.unnamedKeys },
  )
  const hostWorld = {
    scheduler,
    network,
    random: randomOf(seed, 0x03),
    chance: createChance(randomOf(seed, 0x04)),
    outside: upkeep.outside,
    coverApi: {
      failures: config.coverApiFailures,
      stops: config.coverApiStops,
      calmAt: config.calmAtMs - LAST_CALLS_MS,
    },
    risk: { down: config.riskDown, calmAt: config.calmAtMs - LAST_CALLS_MS },
  }
  const spoil = options.spoil ?? ((documents: Documents) => documents)
  const ports = (host: Host): HostPorts => {
    const sound = portsOf(hostWorld, host)
    return { ...sound, documents: spoil(sound.documents) }
  }
  const platform = createPlatform(
    {
      scheduler,
      random,
      campaignFor: () => CAMPAIGN_ID,
      portsOf: ports,
      served: listen(told, store, tally, trace, scheduler.fail),
      meter: config.upkeep ? upkeep.meter : () => NO_METER,
    },
    { instances: config.instances, skewMs: config.skewMs, retired: config.retired },
  )
  const operator = createOperator(
    { scheduler, random: randomOf(seed, 0x05), store, portsOf: ports },
    {
      pauses: config.pauses,
      reschedules: config.reschedules,
      restocks: config.restocks,
      restockUnits: Math.max(...config.drops),
      lateWrites: config.lateOperatorWrites,
      untilMs: config.calmAtMs - LAST_CALLS_MS,
    },
    campaignOf(config),
  )
  return {
    config,
    scheduler,
    store,
    ledger,
    faults,
    platform,
    operator,
    tally,
    traceTail: tail,
    portsOf: ports,
    upkeep,
  }
}

/** The operators, the patrol, the crowd and the faults, until all is calm. */
export const liveThrough = async (world: World): Promise<void> => {
  const { config, scheduler, platform, operator, tally, faults, portsOf } = world
  const untilMs = config.calmAtMs - LAST_CALLS_MS
  const random = randomOf(config.seed, 0x06)
  scheduler.after(untilMs, faults.stop)
  operator.publish()
  startTimer(
    {
      scheduler,
      random,
      portsOf,
      patrolled: (operations) => {
        tally.patrolRounds++
        tally.patrolOperations += operations
      },
    },
    {
      name: 'patrol',
      run: reclaimLeases,
      everyMs: config.patrolEveryMs,
      twice: config.patrolTwice,
      skewMs: config.skewMs,
    },
  )
  if (config.upkeep) world.upkeep.start({ ...world, random: randomOf(config.seed, 0x07) })
  const arrivals = config.drops.map((_, n) => campaignOf(config).schedule.drops[n]?.opensAt ?? EPOCH)
  gather(
    { scheduler, random, platform },
    {
      people: config.people,
      devices: config.devices,
      arrivals: arrivals.map((at) => Math.max(0, at - EPOCH - config.spreadMs / 2)),
      spreadMs: config.spreadMs,
      doubleTaps: 0.1,
      comesBack: 0.3,
      untilMs,
    },
  )
  await scheduler.run(config.calmAtMs)
}
