import type { Random } from '@hongbao/service/testing'
import { SECOND } from '@hongbao/types'
import type { Scheduler } from '../scheduler/scheduler'
import { openidOf } from '../world/people'
import type { Platform, Reply } from '../world/platform'

export type Arrivals = {
  /** People of all campaigns together. Each wants one cover of one campaign. */
  readonly people: number
  /** New people a second. */
  readonly arrivalsASecond: number
  /** Of people who were granted a cover, the share who ask again later. */
  readonly repeats: number
  /** Of people who were refused with SOLD_OUT, the share who ask again later. */
  readonly asksAgain: number
}

type World = { readonly scheduler: Scheduler; readonly random: Random; readonly platform: Platform }

const A_WHILE_MS = { low: 200, high: 4_000 }
const AFTER_FAULT_MS = { low: 500, high: 3_000 }

/** After how long a person with this answer asks again; undefined if they do not. */
const asksAgainAfter = (reply: Reply, random: Random, { repeats, asksAgain }: Arrivals) => {
  if (reply === 'fault') return random.between(AFTER_FAULT_MS.low, AFTER_FAULT_MS.high)
  if (!reply.ok && reply.refusal.retryAfterMs !== undefined) return reply.refusal.retryAfterMs
  const share = reply.ok ? repeats : asksAgain
  return random.happens(share) ? random.between(A_WHILE_MS.low, A_WHILE_MS.high) : undefined
}

/** People arrive at an even rate and tap once, and again after the time that an answer names. */
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
