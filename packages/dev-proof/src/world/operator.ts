import { createCampaign, type Ports, rescheduleCampaign, StoreFault } from '@hongbao/service'
import { EPOCH, type Random, type Store } from '@hongbao/service/testing'
import type { Campaign } from '@hongbao/types'
import { Violation } from '../check/violation'
import type { Scheduler } from '../scheduler/scheduler'
import type { FaultKind } from './faults'
import { type Host, newHost } from './host'

export type OperatorConfig = {
  readonly pauses: number
  readonly reschedules: number
  readonly restocks: number
  readonly restockUnits: number
  /** Whether an operator's own writes may arrive late or twice: see the README, "What it does not cover". */
  readonly lateWrites: boolean
  readonly untilMs: number
}

type World = {
  readonly store: Store
  readonly scheduler: Scheduler
  readonly random: Random
  readonly portsOf: (host: Host) => Ports
}
type Action = (ports: Ports, campaign: Campaign) => Promise<unknown>

/** An operator at a console, who does one thing after another and each until it surely worked. */
export type Operator = {
  readonly publish: () => void
  /** Resolves when everything begun so far is done. */
  readonly done: () => Promise<void>
}

const CTOKEN = 'simulated-ctoken'
const TRY_AGAIN_MS = 2_000
const WATCH_EVERY_MS = 5_000
const PAUSED_MS = { low: 500, high: 15_000 }

const reschedule: Action = (ports, campaign) => rescheduleCampaign(ports, campaign)
const publish: Action = (ports, campaign) => createCampaign(ports, campaign, CTOKEN)
/** New buckets come first: publishing again makes those that are missing and leaves the others alone. */
const restock: Action = async (ports, campaign) => {
  await publish(ports, campaign)
  await reschedule(ports, campaign)
}

export const createOperator = (world: World, config: OperatorConfig, first: Campaign): Operator => {
  const { scheduler, random, store, portsOf } = world
  const immune: FaultKind[] = config.lateWrites ? [] : ['late', 'twice', 'frozen-before', 'never-answered']
  let campaign = first
  let computers = 0
  let lastJob = Promise.resolve()

  /** Repeats an action, on another computer if this one dies, until one repetition surely ended well. */
  const untilDone = (action: Action, version: Campaign): Promise<void> =>
    new Promise((done) => {
      const attempt = (): void => {
        const host = newHost(`operator-${computers++}`, 0, immune)
        host.died = () => scheduler.after(TRY_AGAIN_MS, attempt)
        action(portsOf(host), version).then(
          () => done(),
          (error: unknown) => {
            if (!(error instanceof StoreFault)) scheduler.fail(new Violation('no-surprise', String(error)))
            scheduler.after(TRY_AGAIN_MS, attempt)
          },
        )
      }
      attempt()
    })
  const become = (next: Campaign, action: Action): void => {
    campaign = next
    lastJob = lastJob.then(() => untilDone(action, next))
  }
  const setPaused = (paused: boolean): void =>
    become({ ...campaign, schedule: { ...campaign.schedule, paused } }, reschedule)

  const pause = (): void => {
    setPaused(true)
    scheduler.after(random.between(PAUSED_MS.low, PAUSED_MS.high), () => setPaused(false))
  }
  const moveDrop = (): void => {
    const now = EPOCH + scheduler.now()
    const waiting = campaign.schedule.drops.filter(({ opensAt }) => opensAt > now)
    if (waiting.length === 0) return
    const moved = random.oneOf(waiting)
    const opensAt = EPOCH + Math.floor(scheduler.now() + random.between(0, config.untilMs - scheduler.now()))
    const drops = campaign.schedule.drops.map((drop) => (drop === moved ? { ...drop, opensAt } : drop))
    become({ ...campaign, schedule: { ...campaign.schedule, drops } }, reschedule)
  }
  const addStock = (): void => {
    const opensAt = EPOCH + Math.floor(scheduler.now())
    const drop = {
      id: `restock-${campaign.stockRevision}`,
      opensAt,
      stock: random.between(1, config.restockUnits),
    }
    const drops = [...campaign.schedule.drops, drop]
    const stockRevision = campaign.stockRevision + 1
    become({ ...campaign, stockRevision, schedule: { ...campaign.schedule, drops } }, restock)
  }
  /** The product pauses a campaign by itself when WeChat refuses its cover; the operator sees to it and goes on. */
  const watch = (): void => {
    const stored = store.all('campaigns').get(campaign._id) as Campaign | undefined
    if (stored?.schedule.paused && !campaign.schedule.paused) become(campaign, reschedule)
    scheduler.after(WATCH_EVERY_MS, watch)
  }
  const plan = (times: number, act: () => void): void => {
    for (let i = 0; i < times; i++) scheduler.after(random.between(0, config.untilMs), act)
  }

  return {
    publish: () => {
      become(campaign, publish)
      watch()
      plan(config.pauses, pause)
      plan(config.reschedules, moveDrop)
      plan(config.restocks, addStock)
    },
    done: () => lastJob,
  }
}
