import { stockOf } from '@hongbao/domain'
import { type ChangeOutcome, getCampaign, type Ports, publishCampaign, standingOf } from '@hongbao/service'
import { EPOCH, type Random } from '@hongbao/service/testing'
import type { CampaignContent, Id } from '@hongbao/types'
import type { Scheduler } from '../scheduler/scheduler'
import type { Host } from './host'
import { importFor } from './numbers'
import { untilAnswered } from './until-answered'
import { type Act, archive, CTOKEN, end, pause, resume, type Wish, wishesOf } from './wishes'

/** How often an operator does what. */
export type OperatorConfig = {
  readonly name: string
  readonly pauses: number
  readonly moves: number
  readonly restocks: number
  readonly takeBacks: number
  readonly edits: number
  readonly ctokens: number
  readonly restockUnits: number
  /** When the drops open that the crowd comes for, on simulated time. */
  readonly openings: readonly number[]
  /** Operators change nothing after this moment, on simulated time. */
  readonly untilMs: number
}

type World = {
  readonly scheduler: Scheduler
  readonly random: Random
  readonly portsOf: (host: Host) => Ports
  readonly told: (told: ToldOperator) => void
}

/** The answer that an operator got for one change. */
export type ToldOperator = {
  readonly campaignId: Id
  readonly changeId: string
  readonly outcome: ChangeOutcome
}

/** An operator at a console, who makes one change after another and repeats each until it is surely answered. */
export type Operator = {
  readonly publish: (campaignId: Id, campaign: CampaignContent) => Promise<void>
  /** Does what the configuration says, to these campaigns. */
  readonly begin: (campaignIds: readonly Id[]) => void
  readonly end: (campaignId: Id) => Promise<void>
  readonly archive: (campaignId: Id) => Promise<void>
  /** Resolves when everything begun so far is done. */
  readonly done: () => Promise<void>
}

const WATCH_EVERY_MS = 5_000
/** Drops are taken back so shortly before they open that they may open meanwhile. */
const LAST_MOMENT_MS = 200
const PAUSED_MS = { low: 500, high: 15_000 }
/** How often an operator looks again after their change met another's. */
const LOOKS = 4

export const createOperator = (world: World, config: OperatorConfig): Operator => {
  const { scheduler, random, told } = world
  const actor = { kind: 'operator', operator: config.name } as const
  const now = (): number => EPOCH + Math.floor(scheduler.now())
  const wishes = wishesOf({ random, latest: EPOCH + config.untilMs, units: config.restockUnits })
  let changes = 0
  let lastJob = Promise.resolve()

  const change = async (campaignId: Id, from: number, act: Act): Promise<ChangeOutcome> => {
    const changeId = `${config.name}${changes++}`
    const wanted = { campaignId, from, changeId }
    const outcome = await untilAnswered(world, changeId, (ports) => act({ ports, actor }, wanted))
    told({ campaignId, changeId, outcome })
    return outcome
  }
  /** Looks at a campaign, decides and changes it. After another operator's change in between it looks again. */
  const wish = async (campaignId: Id, what: Wish): Promise<void> => {
    for (let look = 0; look < LOOKS; look++) {
      const campaign = await untilAnswered(world, config.name, (ports) => getCampaign(ports, campaignId))
      const act = campaign && what(campaign, now())
      if (!campaign || !act) return
      const outcome = await change(campaignId, campaign.revision, act)
      if (outcome.ok || outcome.refusal.code !== 'CONFLICT') return
    }
  }
  const queue = (job: () => Promise<void>): Promise<void> => {
    lastJob = lastJob.then(job).catch(scheduler.fail)
    return lastJob
  }
  const pauseAndResume = (id: Id): void => {
    queue(() => wish(id, pause))
    const ms = random.between(PAUSED_MS.low, PAUSED_MS.high)
    scheduler.after(ms, () => void queue(() => wish(id, resume)))
  }
  /** Resumes campaigns that the product has paused because WeChat refused their covers. */
  const watch = (ids: readonly Id[]): void => {
    for (const id of ids) queue(() => wish(id, resume))
    scheduler.after(WATCH_EVERY_MS, () => watch(ids))
  }
  const anyMoment = (): number => random.between(0, config.untilMs)
  const lastMoment = (): number =>
    Math.max(0, random.oneOf(config.openings) - random.between(0, LAST_MOMENT_MS))
  const plan = (times: number, act: () => void, moment = anyMoment): void => {
    for (let i = 0; i < times; i++) scheduler.after(moment(), act)
  }

  return {
    publish: (campaignId, campaign) =>
      queue(async () => {
        const standing = (ports: Ports) => standingOf(ports, campaignId)
        const { revision } = await untilAnswered(world, config.name, standing)
        await untilAnswered(world, config.name, (ports) =>
          importFor({ ports, actor }, campaignId, campaign, 'first', stockOf(campaign.schedule)),
        )
        await change(campaignId, revision, (...call) =>
          publishCampaign(...call, { ctoken: CTOKEN, campaign }),
        )
      }),
    begin: (ids) => {
      const some = (): Id => random.oneOf(ids)
      const wishFor = (what: Wish) => () => void queue(() => wish(some(), what))
      plan(config.pauses, () => pauseAndResume(some()))
      plan(config.moves, wishFor(wishes.move))
      plan(config.restocks, wishFor(wishes.restock))
      plan(config.takeBacks, wishFor(wishes.takeBack), lastMoment)
      plan(config.edits, wishFor(wishes.edit))
      plan(config.edits, wishFor(wishes.endLater))
      plan(config.ctokens, wishFor(wishes.replaceCtoken))
      watch(ids)
    },
    end: (campaignId) => queue(() => wish(campaignId, end)),
    archive: (campaignId) => queue(() => wish(campaignId, archive)),
    done: () => lastJob,
  }
}
