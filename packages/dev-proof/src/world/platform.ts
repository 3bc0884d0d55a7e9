import {
  type ClaimPorts,
  claimCover,
  type Instance,
  type InstanceMeter,
  newInstance,
  StoreFault,
} from '@hongbao/service'
import { callBy, type Random } from '@hongbao/service/testing'
import type { Campaign, Claimed, ClaimRefusal, Id, Outcome } from '@hongbao/types'
import { Violation } from '../check/violation'
import type { Scheduler } from '../scheduler/scheduler'
import type { HeldCode } from './codes'
import { type Host, kill, newHost } from './host'

export type ClaimOutcome = Outcome<Claimed, ClaimRefusal>
/** The reply to a phone. `fault`: the function answered with a fault, or died. */
export type Reply = ClaimOutcome | 'fault'

/** How one call ended, as the function itself saw it. */
export type Served = {
  readonly openid: string
  /** Which campaign was asked for. */
  readonly campaignId: Id
  readonly outcome: Reply
  /** The code that was sent. */
  readonly held: HeldCode | undefined
  /** The campaign as this instance knew it. */
  readonly campaign: Campaign | undefined
  readonly operations: number
  readonly instance: string
  /** Of the operations, those that come every few seconds: to read the campaign again, to write counters. */
  readonly periodic: number
}

/** The function `claim` on many instances, one event at a time each. */
export type Platform = {
  readonly call: (openid: string, reply: (reply: Reply) => void) => void
}

export type PlatformConfig = {
  readonly instances: number
  readonly skewMs: number
  /** The share of calls after which the platform takes the instance away. */
  readonly retired: number
}

export type PlatformWorld = {
  readonly scheduler: Scheduler
  readonly random: Random
  /** Which campaign a person wants a cover of. */
  readonly campaignFor: (openid: string) => Id
  /** The code that a person holds of a campaign. */
  readonly codeFor?: (openid: string, campaignId: Id) => Promise<HeldCode | undefined>
  readonly portsOf: (host: Host) => ClaimPorts
  readonly served: (served: Served) => void
  /** What a new instance counts its calls with. */
  readonly meter: () => InstanceMeter
}

type Job = { readonly openid: string; readonly reply: (reply: Reply) => void }
type Worker = {
  readonly host: Host
  readonly ports: ClaimPorts
  readonly memory: Instance
  readonly meter: InstanceMeter
  /** Operations of the meter during the last call. */
  metered: number
}

/** The function's timeout (infrastructure.ts). */
const TIMEOUT_MS = 10_000
/** The platform refuses further waiting calls; a phone gets such a refusal as a fault. */
const WAITING_AN_INSTANCE = 4
const REPLY_MS = { low: 5, high: 60 }

export const createPlatform = (world: PlatformWorld, config: PlatformConfig): Platform => {
  const { scheduler, random, campaignFor, codeFor, portsOf, served, meter } = world
  const workers = new Set<Worker>()
  const idle: Worker[] = []
  const waiting: Job[] = []
  let started = 0

  const start = (): Worker => {
    const skew = random.between(-config.skewMs, config.skewMs)
    const host = newHost(`claim-${started++}`, skew)
    const worker: Worker = { host, ports: portsOf(host), memory: newInstance(), meter: meter(), metered: 0 }
    workers.add(worker)
    return worker
  }

  const isFrozen = ({ host }: Worker): boolean => host.thawsAt > scheduler.now()
  const pickIdle = (): Worker | undefined => {
    if (idle.length === 0) return undefined
    const at = random.between(0, idle.length - 1)
    const picked = idle[at]
    const last = idle.pop()
    if (last && at < idle.length) idle[at] = last
    return picked
  }
  const free = (): Worker | undefined => {
    if (workers.size < config.instances && (idle.length === 0 || random.happens(0.2))) return start()
    return pickIdle() ?? ([...workers].every(isFrozen) ? start() : undefined)
  }

  const outcomeOf = (reply: Reply): string => {
    if (reply === 'fault') return reply
    return reply.ok ? 'ok' : reply.refusal.code
  }
  /** Counts a call as the edge of every function does (packages/cloud-kit, define-function). */
  const claimCounted = async (worker: Worker, openid: string, held: HeldCode | undefined): Promise<Reply> => {
    const { ports, meter: counter } = worker
    const before = worker.host.operations
    const written = counter.begin(ports)
    worker.metered = worker.host.operations - before
    const startedAt = ports.clock.now()
    const reply = await claim(worker, openid, held)
    counter.end(ports, { outcome: outcomeOf(reply), ms: ports.clock.now() - startedAt })
    await written
    return reply
  }

  const claim = async (
    { ports, memory }: Worker,
    openid: string,
    held: HeldCode | undefined,
  ): Promise<Reply> => {
    try {
      const request = { campaignId: campaignFor(openid), ...(held && { code: held.code }) }
      return await claimCover(callBy(ports, memory, openid), request)
    } catch (error) {
      if (error instanceof StoreFault) return 'fault'
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
      throw error instanceof Violation ? error : new Violation('no-surprise', text)
    }
  }

  /** Ends an instance whose call takes too long. A frozen instance is ended after it thaws. */
  const watch = (worker: Worker, isOver: () => boolean): void =>
    scheduler.after(TIMEOUT_MS, () => {
      if (isOver()) return
      if (isFrozen(worker)) watch(worker, isOver)
      else kill(worker.host)
    })

  const finish = (worker: Worker): void => {
    if (random.happens(config.retired)) kill(worker.host)
    const next = waiting.shift()
    if (!worker.host.alive) {
      workers.delete(worker)
      if (next) work(start(), next)
    } else if (next) work(worker, next)
    else idle.push(worker)
  }

  const work = (worker: Worker, { openid, reply }: Job): void => {
    const { host, memory } = worker
    const known = () => memory.campaigns.get(campaignFor(openid))
    const before = { operations: host.operations, readAt: known()?.readAt }
    let over = false
    watch(worker, () => over)
    let held: HeldCode | undefined
    const answer = (outcome: Reply): void => {
      over = true
      host.died = () => undefined
      served({
        openid,
        campaignId: campaignFor(openid),
        outcome,
        held,
        campaign: known()?.campaign,
        operations: host.operations - before.operations,
        instance: host.name,
        periodic: worker.metered + (known()?.readAt === before.readAt ? 0 : 1),
      })
      scheduler.after(random.between(REPLY_MS.low, REPLY_MS.high), () => reply(outcome))
      finish(worker)
    }
    host.died = () => answer('fault')
    const serve = async (): Promise<Reply> => {
      held = codeFor && (await codeFor(openid, campaignFor(openid)))
      return claimCounted(worker, openid, held)
    }
    serve().then(answer).catch(scheduler.fail)
  }

  return {
    call: (openid, reply) => {
      const job = { openid, reply }
      const worker = free()
      if (worker) work(worker, job)
      else if (waiting.length < config.instances * WAITING_AN_INSTANCE) waiting.push(job)
      else scheduler.after(random.between(REPLY_MS.low, REPLY_MS.high), () => reply('fault'))
    },
  }
}
