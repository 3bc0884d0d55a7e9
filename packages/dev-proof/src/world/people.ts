import { EPOCH, type Random } from '@hongbao/service/testing'
import type { Scheduler } from '../scheduler/scheduler'
import type { Platform, Reply } from './platform'

export type PeopleConfig = {
  readonly people: number
  /** The most phones of one person, all used at once. */
  readonly devices: number
  /** Each phone first taps within `spreadMs` after one of these moments, on simulated time. */
  readonly arrivals: readonly number[]
  readonly spreadMs: number
  readonly doubleTaps: number
  /** Of people with a final answer, the share who ask again. */
  readonly comesBack: number
  /** Nobody taps after this moment. */
  readonly untilMs: number
}

type World = { readonly scheduler: Scheduler; readonly random: Random; readonly platform: Platform }

/** How long a phone waits for a function's answer. */
const PATIENCE_MS = 15_000
const LOOK_EVERY_MS = 1_000
const TAPS = 8
const AFTER_FAULT = { low: 500, high: 3_000 }
const AFTER_PAUSE = { low: 2_000, high: 6_000 }
const COMES_BACK = { low: 200, high: 20_000 }

/** How long this phone waits before it taps again; undefined if it does not. */
const nextTap = (reply: Reply | 'timeout', random: Random, config: PeopleConfig, now: number) => {
  const again = () =>
    random.happens(config.comesBack) ? random.between(COMES_BACK.low, COMES_BACK.high) : undefined
  if (typeof reply === 'string') return random.between(AFTER_FAULT.low, AFTER_FAULT.high)
  if (reply.ok) return again()
  const { code, retryAfterMs, at } = reply.refusal
  if (retryAfterMs !== undefined) return retryAfterMs
  if (at !== undefined) return Math.max(0, at - EPOCH - now) + random.between(0, config.spreadMs)
  return code === 'PAUSED' || code === 'NO_CAMPAIGN'
    ? random.between(AFTER_PAUSE.low, AFTER_PAUSE.high)
    : again()
}

/** Since when each call has been under way, the oldest first. The key: what its phone does when it gives up. */
type Unanswered = Map<() => void, number>

const loseHeart = ({ scheduler }: World, unanswered: Unanswered): void => {
  const look = (): void => {
    for (const [giveUp, since] of unanswered) {
      if (scheduler.now() - since < PATIENCE_MS) break
      unanswered.delete(giveUp)
      giveUp()
    }
    scheduler.after(LOOK_EVERY_MS, look)
  }
  look()
}

const usePhone = (world: World, config: PeopleConfig, unanswered: Unanswered, openid: string): void => {
  const { scheduler, random, platform } = world
  let taps = 0

  const tap = (): void => {
    if (scheduler.now() > config.untilMs || taps >= TAPS) return
    taps++
    let answered = false
    const react = (reply: Reply | 'timeout'): void => {
      if (answered) return
      answered = true
      unanswered.delete(giveUp)
      const wait = nextTap(reply, random, config, scheduler.now())
      if (wait !== undefined) scheduler.after(wait, tap)
    }
    const giveUp = (): void => react('timeout')
    unanswered.set(giveUp, scheduler.now())
    platform.call(openid, react)
    if (random.happens(config.doubleTaps)) platform.call(openid, react)
  }
  scheduler.after(random.oneOf(config.arrivals) + random.between(0, config.spreadMs), tap)
}

export const openidOf = (person: number): string => `openid-${person}`

/**
 * A crowd, some with several phones. People tap, tap twice, wait as long as they are asked to, give up and come back.
 */
export const gather = (world: World, config: PeopleConfig): void => {
  const unanswered: Unanswered = new Map()
  loseHeart(world, unanswered)
  for (let person = 0; person < config.people; person++) {
    const devices = world.random.between(1, config.devices)
    for (let device = 0; device < devices; device++) usePhone(world, config, unanswered, openidOf(person))
  }
}
