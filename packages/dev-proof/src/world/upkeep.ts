import {
  type CollectionName,
  forgetPerson,
  type InstanceMeter,
  measure,
  newInstance,
  patrol,
  publishCatalog,
  REMINDER_TEMPLATE,
  ROBOT_WEBHOOK,
  reconcileStock,
  StoreFault,
  saveReminder,
  sendReminders,
  tidy,
} from '@hongbao/service'
import {
  CAMPAIGN_ID,
  callBy,
  type Random,
  type Store,
  type StoredDocument,
  type StoreWatcher,
} from '@hongbao/service/testing'
import { DAY, HOUR } from '@hongbao/types'
import { checkCatalog } from '../check/catalog'
import { createFigures } from '../check/figures'
import { createPrivacy } from '../check/privacy'
import { createToldOnce } from '../check/told-once'
import { Violation } from '../check/violation'
import type { Scheduler } from '../scheduler/scheduler'
import type { WorldConfig } from './config'
import { faultKinds } from './faults'
import { type Host, newHost } from './host'
import type { HostPorts } from './host-ports'
import type { Outside } from './outside'
import { startTimer, type Timer } from './patrol'
import { openidOf } from './people'

type World = {
  readonly config: WorldConfig
  readonly scheduler: Scheduler
  readonly random: Random
  readonly portsOf: (host: Host) => HostPorts
}

/** The whole of patrol and remind, people who ask to be reminded and to be forgotten, and the checks of both. */
export type Upkeep = {
  readonly outside: Outside
  readonly watcher: StoreWatcher
  readonly meter: () => InstanceMeter
  readonly start: (world: World) => void
  /** Checks what must hold once faults have stopped and the timers have run. */
  readonly close: (world: World) => Promise<void>
}

const TEMPLATE = 'template-1'
const PATROL_EVERY_MS = 15_000
const REMIND_EVERY_MS = 10_000
/** How many people ask to be reminded, and how many to be forgotten. */
const PEOPLE = 10
/** How long after the last call an instance's counters may still be written: no answer waits long for that write. */
const LAST_WRITES_MS = 20_000

const surprise = (error: unknown): Violation =>
  error instanceof Violation ? error : new Violation('no-surprise', String(error))

/** Patrol answers which parts broke. Here only a fault may break a part. */
const patrolOnce = async (ports: HostPorts): Promise<void> => {
  const { broken } = await patrol(ports)
  const odd = broken.find((text) => !faultKinds.some((kind) => text.endsWith(`: ${kind}`)))
  if (odd !== undefined) throw surprise(odd)
}

const twice = async (ports: () => HostPorts, verb: (ports: HostPorts) => Promise<unknown>): Promise<void> =>
  void (await Promise.all([verb(ports()), verb(ports())]))

const askForThings = ({ config, scheduler, random, portsOf }: World): void => {
  const someone = (act: (ports: HostPorts, openid: string) => Promise<unknown>, untilMs: number): void => {
    const openid = openidOf(random.between(0, config.people - 1))
    const ask = () =>
      act(portsOf(newHost('person')), openid).catch((error) => {
        if (!(error instanceof StoreFault)) scheduler.fail(surprise(error))
      })
    scheduler.after(random.between(0, untilMs), ask)
  }
  const drops = config.drops.map((_, n) => `drop-${n}`)
  for (let n = 0; n < PEOPLE; n++) {
    someone((ports, openid) => forgetPerson(callBy(ports, newInstance(), openid)), config.calmAtMs)
    const wanted = { campaignId: CAMPAIGN_ID, dropId: random.oneOf(drops), templateId: TEMPLATE }
    const remind = { action: 'remind', ...wanted } as const
    const openid = `reminded-${n}`
    someone((ports) => saveReminder(callBy(ports, newInstance(), openid), remind), config.calmAtMs / 2)
  }
}

export const createUpkeep = (store: () => Store): Upkeep => {
  const figures = createFigures(store)
  const privacy = createPrivacy(store)
  const told = createToldOnce()
  const timers: Timer[] = []
  const texts = new Map<string, string>()
  /** False at the end of a world, when simulated time passes the retention of counters and metrics. */
  let figuresAreKept = true
  const checkFigures = (collection: CollectionName, document: StoredDocument): void => {
    if (!figuresAreKept) return
    if (collection === 'counters') figures.counted(document)
    if (collection === 'metrics') figures.rolledUp(document)
  }

  return {
    outside: { texts, filesChanged: () => checkCatalog(texts), told, messaging: privacy.messaging },
    meter: figures.meter,
    watcher: {
      inserted: (collection, document) => {
        if (collection === 'claims') privacy.claimed(document)
        if (collection === 'requests') privacy.requested(document)
        checkFigures(collection, document)
        if (collection === 'alerts' && document.rule === 'conservation-broken')
          throw new Violation('no-false-alarm', JSON.stringify(document))
      },
      updated: (collection, document, { put }) => {
        if (collection === 'requests' && put?.doneAt !== undefined) privacy.done(document)
        checkFigures(collection, document)
      },
    },
    start: (world) => {
      const { config, scheduler, random, portsOf } = world
      store().insert('secrets', { _id: REMINDER_TEMPLATE, value: TEMPLATE })
      store().insert('secrets', { _id: ROBOT_WEBHOOK, value: 'https://robot.example' })
      const timer = { twice: config.patrolTwice, skewMs: config.skewMs }
      const clockwork = { scheduler, random, portsOf, patrolled: () => undefined }
      timers.push(
        startTimer(clockwork, { ...timer, name: 'keeper', everyMs: PATROL_EVERY_MS, run: patrolOnce }),
        startTimer(clockwork, { ...timer, name: 'remind', everyMs: REMIND_EVERY_MS, run: sendReminders }),
      )
      askForThings(world)
    },
    close: async ({ portsOf }) => {
      const at = (skewMs: number) => () => portsOf(newHost('closing', skewMs))
      await at(0)().clock.sleep(LAST_WRITES_MS)
      await twice(at(0), measure)
      figures.checkSums()
      figuresAreKept = false
      const { holds, broken, unsure } = await reconcileStock(at(0)())
      const live = [...store().all('campaigns').values()].filter(({ state }) => state === 'live').length
      if (holds !== live || broken + unsure > 0)
        throw new Violation('nothing-leaks', 'reconciliation does not hold')
      for (const timer of timers) timer.stop()
      await twice(at(HOUR), sendReminders)
      await twice(at(HOUR), tidy)
      privacy.checkEnd()
      await twice(at(HOUR), publishCatalog)
      await twice(
        at(8 * DAY),
        async (ports) => void (await Promise.all([tidy(ports), publishCatalog(ports)])),
      )
      checkCatalog(texts)
    },
  }
}
