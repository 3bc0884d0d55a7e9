import {
  type Documents,
  finishChanges,
  type InstanceMeter,
  type Ports,
  PROBE,
  reclaimLeases,
  SETTLED_KEPT,
} from '@hongbao/service'
import {
  createChance,
  createStore,
  EPOCH,
  type Random,
  randomOf,
  type Store,
  type StoreWatcher,
} from '@hongbao/service/testing'
import { type ArchiveCheck, createArchiveCheck } from '../check/archive'
import { type CodesCheck, createCodesCheck, isCodeUnit } from '../check/codes'
import { createLedger, type Ledger } from '../check/ledger'
import { createLogCheck, type LogCheck } from '../check/log'
import { createNumbersCheck, type NumbersCheck } from '../check/numbers'
import { createTold, type Told } from '../check/told'
import { createScheduler, type Scheduler } from '../scheduler/scheduler'
import { campaignFor, campaignIdsOf, contentOf, endingCampaign, openingsOf } from './campaigns'
import { heldCode } from './codes'
import type { WorldConfig } from './config'
import { createFaults, type Faults } from './faults'
import type { Host } from './host'
import { type HostPorts, portsOf } from './host-ports'
import { type Listener, listen } from './listen'
import { createNetwork } from './network'
import { createOperator, type Operator } from './operator'
import { startTimer } from './patrol'
import { gather } from './people'
import { createPlatform, type Platform } from './platform'
import { createReplica } from './replica'
import { newTally, type Tally } from './tally'
import { createTrace, type Trace } from './trace'
import { createUpkeep, type Upkeep } from './upkeep'

/** The checks that every world has. */
export type Checks = {
  readonly ledger: Ledger
  readonly told: Told
  readonly log: LogCheck
  readonly archive: ArchiveCheck
  readonly numbers: NumbersCheck
  readonly codes: CodesCheck
}

export type World = {
  readonly config: WorldConfig
  readonly scheduler: Scheduler
  readonly store: Store
  readonly checks: Checks
  readonly faults: Faults
  readonly platform: Platform
  readonly operators: readonly Operator[]
  readonly listener: Listener
  readonly tally: Tally
  readonly traceTail: () => readonly string[]
  readonly portsOf: (host: Host) => HostPorts
  readonly upkeep: Upkeep
}

export type WorldOptions = {
  /** How many lines of the trace to keep. */
  readonly traceLines?: number
  /** For the checker's own tests: the unique index is lost once a campaign is published. */
  readonly lostIndex?: boolean
  /** For the checker's own tests: hosts reach the database through this. */
  readonly spoil?: (documents: Documents) => Documents
}

/** A meter that counts nothing and costs nothing. */
const NO_METER: InstanceMeter = { begin: async () => undefined, end: () => undefined }

/** How long before the calm faults end, so that every call that met one is over by then. */
const LAST_CALLS_MS = 6_000
/** After which shares of the time with faults a campaign ends and is archived. */
const ENDS = 0.6
const ARCHIVED = 0.75

const untilMsOf = ({ calmAtMs }: WorldConfig): number => calmAtMs - LAST_CALLS_MS

const createChecks = (
  store: () => Store,
  now: () => number,
  { settledKept, upkeep }: WorldConfig,
): Checks => {
  const told: Told = createTold(store, () => ledger)
  const archive = createArchiveCheck(store)
  const ledger: Ledger = createLedger({
    now,
    // The whole of patrol, which upkeep runs as well, keeps as many as in the product.
    settledKept: upkeep ? SETTLED_KEPT : settledKept,
    claimed: (claim, bucketId) => {
      told.claimed(claim, bucketId)
      archive.claimed(claim)
    },
  })
  return {
    ledger,
    told,
    archive,
    log: createLogCheck(store),
    numbers: createNumbersCheck(store),
    codes: createCodesCheck(store),
  }
}

const logWatcher = ({ log, archive, codes }: Checks): StoreWatcher => ({
  inserted: (collection, document) => {
    if (collection === 'claims' && !document.void && isCodeUnit(document.unit)) {
      codes.claimed(document)
      archive.claimed(document)
    }
    if (collection === 'campaigns') log.written(document)
    if (collection === 'serials') archive.imported(document)
  },
  updated: (collection, document) => {
    if (collection === 'campaigns') log.written(document)
  },
})

const all = (watchers: readonly StoreWatcher[]): StoreWatcher => ({
  inserted: (...effect) => {
    for (const watcher of watchers) watcher.inserted(...effect)
  },
  updated: (...effect) => {
    for (const watcher of watchers) watcher.updated(...effect)
  },
})

/** The database with its checks, and the copy of it that queries read. */
const createDatabase = (
  config: WorldConfig,
  scheduler: Scheduler,
  options: WorldOptions,
  upkeepOf: (store: () => Store) => Upkeep,
) => {
  const now = (): number => EPOCH + Math.floor(scheduler.now())
  const checks = createChecks(() => store, now, config)
  const upkeep = upkeepOf(() => store)
  const copy =
    config.staleFindsMs > 0 && createReplica(scheduler, randomOf(config.seed, 0x09), config.staleFindsMs)
  const loseIndex: StoreWatcher = {
    inserted: (collection, { _id }) => {
      if (options.lostIndex && collection === 'claims' && !_id.startsWith(PROBE)) store.dropIndexes('claims')
    },
    updated: () => undefined,
  }
  const watchers = [
    checks.ledger.watcher,
    logWatcher(checks),
    checks.numbers.watcher,
    ...(config.upkeep ? [upkeep.watcher] : []),
    ...(copy ? [copy.watcher] : []),
    loseIndex,
  ]
  const store: Store = createStore({ now, watcher: all(watchers) })
  return { store, checks, upkeep, replica: copy ? copy.store : store }
}

/** The ports of each host, through a network with faults. */
const createPorts = (
  config: WorldConfig,
  world: {
    readonly scheduler: Scheduler
    readonly store: Store
    readonly replica: Store
    readonly faults: Faults
    readonly trace: Trace
    readonly upkeep: Upkeep
  },
  spoil: (documents: Documents) => Documents = (documents) => documents,
) => {
  const { seed, latencyMs, calmAtMs, unnamedKeys } = config
  const network = createNetwork(
    { ...world, random: randomOf(seed, 0x02), calmAt: calmAtMs },
    { latencyMs, longestMs: calmAtMs, unnamedKeys },
  )
  const calmAt = untilMsOf(config)
  const hostWorld = {
    scheduler: world.scheduler,
    network,
    random: randomOf(seed, 0x03),
    chance: createChance(randomOf(seed, 0x04)),
    outside: world.upkeep.outside,
    coverApi: {
      failures: config.coverApiFailures,
      stops: config.coverApiStops,
      defects: config.coverApiDefects,
      calmAt,
    },
    risk: { down: config.riskDown, calmAt },
  }
  return (host: Host): HostPorts => {
    const sound = portsOf(hostWorld, host)
    return { ...sound, documents: spoil(sound.documents) }
  }
}

const createOperators = (
  config: WorldConfig,
  scheduler: Scheduler,
  ports: (host: Host) => Ports,
  { log }: Checks,
): Operator[] =>
  Array.from({ length: config.operators }, (_, n) =>
    createOperator(
      { scheduler, random: randomOf(config.seed, 0x05, n), portsOf: ports, told: log.told },
      {
        ...config,
        name: `op${'abc'[n] ?? n}`,
        restockUnits: Math.max(...config.drops),
        openings: openingsOf(config),
        untilMs: untilMsOf(config),
      },
    ),
  )

/** Puts a world together; nothing has happened in it yet. */
export const createWorld = (config: WorldConfig, options: WorldOptions = {}): World => {
  const { seed, faultRate, faultKinds, onlyFaults, instances, skewMs, retired } = config
  const scheduler = createScheduler()
  const { trace, tail } = createTrace(scheduler, options.traceLines ?? 0)
  const tally = newTally()
  const faults = createFaults(seed, {
    rate: faultRate,
    kinds: faultKinds,
    ...(onlyFaults && { only: onlyFaults }),
  })
  const { store, checks, upkeep, replica } = createDatabase(config, scheduler, options, createUpkeep)
  const ports = createPorts(config, { scheduler, store, replica, faults, trace, upkeep }, options.spoil)
  const listener = listen({
    store: () => store,
    told: checks.told,
    numbers: checks.numbers,
    codes: checks.codes,
    tally,
    trace,
    fail: scheduler.fail,
  })
  const platform = createPlatform(
    {
      scheduler,
      random: randomOf(seed, 0x01),
      campaignFor: campaignFor(config),
      codeFor: (openid, campaignId) => heldCode(store, openid, campaignId),
      portsOf: ports,
      served: listener.served,
      meter: config.upkeep ? upkeep.meter : () => NO_METER,
    },
    { instances, skewMs, retired },
  )
  return {
    config,
    scheduler,
    store,
    checks,
    faults,
    platform,
    operators: createOperators(config, scheduler, ports, checks),
    listener,
    tally,
    traceTail: tail,
    portsOf: ports,
    upkeep,
  }
}

/** The first operator publishes all campaigns, and ends and archives one; every operator makes changes. */
const operate = ({ config, scheduler, operators }: World, published: () => void): void => {
  const [first] = operators
  const ids = campaignIdsOf(config)
  const publications = ids.map((id) => first?.publish(id, contentOf(config, id)))
  void publications[0]?.then(published)
  for (const operator of operators) operator.begin(ids)
  const ending = endingCampaign(config)
  if (ending === undefined) return
  scheduler.after(untilMsOf(config) * ENDS, () => void first?.end(ending))
  scheduler.after(untilMsOf(config) * ARCHIVED, () => void first?.archive(ending))
}

/** The crowd comes for each drop of the first campaign. */
const gatherCrowd = ({ config, scheduler, platform }: World, random: Random): void => {
  const now = scheduler.now()
  gather(
    { scheduler, random, platform },
    {
      people: config.people,
      devices: config.devices,
      arrivals: openingsOf(config).map((at) => Math.max(0, at - config.spreadMs / 2 - now)),
      spreadMs: config.spreadMs,
      doubleTaps: 0.1,
      comesBack: 0.3,
      untilMs: untilMsOf(config),
    },
  )
}

/** The parts of patrol that claims and operators rely on. */
const patrolParts =
  ({ settledKept }: WorldConfig) =>
  async (ports: HostPorts): Promise<void> => {
    await reclaimLeases(ports, { settledKept })
    await finishChanges(ports)
  }

/** Runs the operators, the patrol, the crowd and the faults until all is calm. */
export const liveThrough = async (world: World): Promise<void> => {
  const { config, scheduler, tally, faults, portsOf: ports } = world
  const untilMs = untilMsOf(config)
  const random = randomOf(config.seed, 0x06)
  scheduler.after(untilMs, faults.stop)
  operate(world, () => gatherCrowd(world, random))
  startTimer(
    {
      scheduler,
      random,
      portsOf: ports,
      patrolled: (operations) => {
        tally.patrolRounds++
        tally.patrolOperations += operations
      },
    },
    {
      name: 'patrol',
      run: patrolParts(config),
      everyMs: config.patrolEveryMs,
      twice: config.patrolTwice,
      skewMs: config.skewMs,
    },
  )
  if (config.upkeep) world.upkeep.start({ ...world, random: randomOf(config.seed, 0x07) })
  await scheduler.run(config.calmAtMs)
}
