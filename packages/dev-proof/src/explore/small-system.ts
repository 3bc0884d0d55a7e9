import {
  claimantOf,
  claimCover,
  type Instance,
  newInstance,
  reclaimLeases,
  SETTLED_KEPT,
  StoreFault,
} from '@hongbao/service'
import {
  CAMPAIGN_ID,
  callBy,
  campaignOf,
  createStore,
  describe,
  EPOCH,
  memoryDocuments,
  type Operation,
  publishFor,
  type Store,
} from '@hongbao/service/testing'
import { type Campaign, HOUR } from '@hongbao/types'
import { createLedger, type Ledger } from '../check/ledger'
import { createTold, type Told } from '../check/told'
import { Violation } from '../check/violation'
import type { ClaimOutcome } from '../world/platform'
import { begin, hostKey, newSmallHost, type SmallHost } from './small-host'

export type SmallConfig = {
  readonly people: number
  /** How often each person taps, on any instances and also at once. */
  readonly taps: number
  readonly instances: number
  readonly stock: number
  /** The size of an instance's first lease. */
  readonly lease: number
  readonly faults: number
  /** Rounds of reclaim, to which every lease looks stale. Two may run at once. */
  readonly patrols: number
  /** How many entries of settled leases a bucket may keep. Absent: as many as in the product. */
  readonly settledKept?: number
}

/** For the explorer's own tests: a system with a defect. */
export type SmallOptions = { readonly lostIndex?: boolean }

type Person = { readonly openid: string; readonly name: string; taps: number; soldOut: boolean }

/** A system so small that every order of events can be tried. */
export type SmallSystem = {
  readonly store: Store
  readonly ledger: Ledger
  readonly told: Told
  readonly instances: readonly SmallHost[]
  readonly patrols: readonly SmallHost[]
  readonly people: readonly Person[]
  /** Requests that their senders have given up and that may still arrive. */
  readonly ghosts: Operation<unknown>[]
  /** An instance that has served before, and holds no stock. */
  readonly warm: () => Instance
  readonly settledKept: number
  faults: number
  patrolsLeft: number
  violation: Violation | undefined
}

const NOW = EPOCH + HOUR

const warmInstance = (campaign: Campaign, lease: number): Instance => {
  const instance = newInstance()
  instance.campaigns.set(campaign._id, { campaign, readAt: NOW })
  const { ctoken = '', personKey = '' } = campaign
  instance.secrets.set('person-key', 'key').set(ctoken, 'ctoken').set(personKey, 'key')
  instance.stock.set(campaign._id, { units: [], lastSize: lease, rounds: Number.POSITIVE_INFINITY })
  return instance
}

const hostNames = 'ABCDEFGH'

export const createSmallSystem = async (
  config: SmallConfig,
  options: SmallOptions = {},
): Promise<SmallSystem> => {
  const warm = (): Instance => warmInstance(campaign, config.lease)
  const told: Told = createTold(
    () => store,
    () => ledger,
  )
  const { settledKept = SETTLED_KEPT } = config
  const ledger = createLedger({ now: () => NOW, claimed: told.claimed, settledKept })
  const store: Store = createStore({ now: () => NOW, watcher: ledger.watcher })
  const setup = newSmallHost('setup', NOW, newInstance())
  const ports = { ...setup.ports, documents: memoryDocuments(store) }
  const content = campaignOf({ drops: [config.stock], firstDropMs: 0, calmAtMs: 1 })
  const campaign = await publishFor(ports, CAMPAIGN_ID, content)
  if (options.lostIndex) store.dropIndexes('claims')

  const people: Person[] = []
  for (let n = 0; n < config.people; n++) {
    const openid = `openid-${n}`
    people.push({
      openid,
      name: (await claimantOf(callBy(ports, setup.memory, openid), campaign))?.name ?? '',
      taps: config.taps,
      soldOut: false,
    })
  }
  const host = (name: string, now: number) => newSmallHost(name, now, warm())
  return {
    store,
    ledger,
    told,
    instances: Array.from({ length: config.instances }, (_, n) => host(hostNames[n] ?? '', NOW)),
    // An hour ahead, so that every lease looks abandoned: the worst possible guess.
    patrols: Array.from({ length: Math.max(1, Math.min(2, config.patrols)) }, (_, n) =>
      host(`P${n}`, NOW + HOUR),
    ),
    people,
    ghosts: [],
    warm,
    settledKept,
    faults: config.faults,
    patrolsLeft: config.patrols,
    violation: undefined,
  }
}

/** Runs a check and keeps the violation that it finds. */
export const checked = (system: SmallSystem, check: () => void): void => {
  try {
    check()
  } catch (error) {
    system.violation ??= error instanceof Violation ? error : new Violation('no-surprise', String(error))
  }
}

const hear = (system: SmallSystem, person: Person, outcome: ClaimOutcome, campaign: Campaign): void => {
  const claim = `${CAMPAIGN_ID}:${person.name}`
  if (outcome.ok) system.told.granted(claim)
  else if (outcome.refusal.code === 'SOLD_OUT') {
    system.told.soldOut(claim, campaign)
    person.soldOut = true
  }
}

/** A host goes to work; what it answers or throws is looked at only if it has not died since. */
const goToWork = <T>(
  system: SmallSystem,
  host: SmallHost,
  work: Promise<T>,
  hear: (outcome: T) => void,
): void => {
  const { life } = host
  const end = (check: () => void): void => {
    if (host.life !== life) return
    host.work = undefined
    checked(system, check)
  }
  work.then(
    (outcome) => end(() => hear(outcome)),
    (error: unknown) =>
      end(() => {
        if (!(error instanceof StoreFault)) throw error
      }),
  )
}

export const startClaim = (system: SmallSystem, host: SmallHost, person: Person): void => {
  person.taps--
  begin(host, `serves ${person.name}`)
  const campaign = host.memory.campaigns.get(CAMPAIGN_ID)?.campaign as Campaign
  const claim = claimCover(callBy(host.ports, host.memory, person.openid), { campaignId: CAMPAIGN_ID })
  goToWork(system, host, claim, (outcome) => hear(system, person, outcome, campaign))
}

export const startPatrol = (system: SmallSystem, host: SmallHost): void => {
  system.patrolsLeft--
  begin(host, 'reclaims')
  const { settledKept } = system
  const reclaimed = reclaimLeases(host.ports, { settledKept, settling: async () => undefined })
  goToWork(system, host, reclaimed, () => undefined)
}

/** Leases' names in the order in which they appear: they are labels, and which label is which makes no difference. */
const rename = (key: string): string => {
  const names = new Map<string, string>()
  return key.replace(/\bl[A-H]\d+/g, (name) => {
    const known = names.get(name) ?? `#${names.size}`
    names.set(name, known)
    return known
  })
}

/** Everything that decides what can happen from here on; two systems with one key need looking at once. */
export const systemKey = (system: SmallSystem): string => {
  const { store, instances, patrols, people, ghosts, faults, patrolsLeft } = system
  const claims = [...store.all('claims').values()].map(({ _id, unit }) => `${_id}=${unit}`).sort()
  return rename(
    [
      JSON.stringify([...store.all('buckets').values()]),
      claims.join(),
      ...instances.map(hostKey),
      ...patrols.map(hostKey),
      people.map(({ taps, soldOut }) => `${taps}${soldOut}`).join(),
      ghosts.map(describe).sort().join(),
      `${faults} ${patrolsLeft}`,
    ].join('\n'),
  )
}
