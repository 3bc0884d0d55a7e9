import type { Random } from '@hongbao/service/testing'
import { SECOND } from '@hongbao/types'
import type { Scheduler } from '../scheduler/scheduler'
import { openidOf } from '../world/people'
import type { Platform, Reply } from '../world/platform'

export type Arrivals = {
  /** People, all campaigns together; each wants one cover of one campaign. */
  readonly people: number
  /** New people a second. */
  readonly arrivalsASecond: number
  /** The share of those who were granted a cover and ask again a while later. */
  readonly repeats: number
  /** The share of those who were told that it is sold out and ask again a while later. */
  readonly asksAgain: number
}

type World = { readonly scheduler: Scheduler; readonly random: Random; readonly platform: Platform }

const A_WHILE_MS = { low: 200, high: 4_000 }
const AFTER_FAULT_MS = { low: 500, high: 3_000 }

/** After how long somebody asks again who was answered so; undefined if they do not. */
const asksAgainAfter = (reply: Reply, random: Random, { repeats, asksAgain }: Arrivals) => {
  if (reply === 'fault') return random.between(AFTER_FAULT_MS.low, AFTER_FAULT_MS.high)
  if (!reply.ok && reply.refusal.retryAfterMs !== undefined) return reply.refusal.retryAfterMs
  const share = reply.ok ? repeats : asksAgain
  return random.happens(share) ? random.between(A_WHILE_MS.low, A_WHILE_MS.high) : undefined
}

/** People come at an even rate, one tap each, and again when they are told to. */
export const arrive = ({ scheduler, random, platform }: World, arrivals: Arrivals): void => {
  const { people, arrivalsASecond } = arrivals
  const tap = (openid: string): void =>
    platform.call(openid, (reply) => {
      const wait = asksAgainAfter(reply, random, arrivals)
      if (wait !== undefined) scheduler.after(wait, () => tap(openid))
    })
  const next = (person: number): void => {
    if (person === people) return
    tap(openidOf(person))
    scheduler.after((2 * random.fraction() * SECOND) / arrivalsASecond, () => next(person + 1))
  }
  next(0)
}
