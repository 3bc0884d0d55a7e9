import { randomOf } from '@hongbao/service/testing'
import { Violation } from '../check/violation'
import type { WorldConfig } from './config'
import type { Reply } from './platform'
import type { World } from './world'

/** After faults stop, all stock must be accounted for within so long; reclaim takes its time on a slow database. */
const SETTLES_WITHIN_MS = 20_000
const SETTLES_SLOWLY_WITHIN_MS = 300_000
const SLOW_MS = 100
const LOOK_EVERY_MS = 250
const GIVES_UP_MS = 600_000
const STRANGERS = 3
const PROBE_TRIES = 12

const settlesWithinMs = ({ latencyMs }: WorldConfig): number =>
  latencyMs.high < SLOW_MS ? SETTLES_WITHIN_MS : SETTLES_SLOWLY_WITHIN_MS

const isSettled = ({ ledger }: World): boolean => {
  for (const [, { units, left, claims, leased }] of ledger.buckets()) {
    if (leased > 0 || left + claims !== units) return false
  }
  return true
}

/** When, from when all was calm, stock was accounted for; undefined when it was not in time. */
const settle = async (world: World, within: number): Promise<number | undefined> => {
  const { scheduler, config } = world
  for (let ms = 0; ms <= within; ms += LOOK_EVERY_MS) {
    await scheduler.run(config.calmAtMs + ms)
    if (isSettled(world)) return ms
  }
  return undefined
}

const checkSettled = ({ ledger }: World, within: number): void => {
  for (const [id, { units, left, claims, leased }] of ledger.buckets()) {
    if (leased === 0 && left + claims === units) continue
    const books = `${claims} claimed + ${left} left of ${units}, ${leased} still leased`
    throw new Violation('nothing-leaks', `bucket ${id}, ${within} ms after faults stopped: ${books}`)
  }
}

/** Asks until the answer is final, as patiently as a person would. */
const ask = (world: World, openid: string, tries = PROBE_TRIES): Promise<Reply | undefined> =>
  new Promise((resolve) => {
    const attempt = (left: number): void =>
      world.platform.call(openid, (reply) => {
        const wait = reply !== 'fault' && !reply.ok ? reply.refusal.retryAfterMs : undefined
        if (reply !== 'fault' && wait === undefined) resolve(reply)
        else if (left === 0) resolve(undefined)
        else world.scheduler.after(wait ?? 1_000, () => attempt(left - 1))
      })
    attempt(tries)
  })

const unclaimedUnits = ({ ledger }: World): number => {
  let sum = 0
  for (const [, { units, claims }] of ledger.buckets()) sum += units - claims
  return sum
}

const checkStranger = async (world: World, openid: string): Promise<void> => {
  const free = unclaimedUnits(world)
  const reply = await ask(world, openid)
  const rightly =
    reply && reply !== 'fault' && (free > 0 ? reply.ok : !reply.ok && reply.refusal.code === 'SOLD_OUT')
  if (rightly) return
  const told = JSON.stringify(reply)
  throw new Violation('stock-reachable', `${free} not claimed, and a stranger was told ${told} in the end`)
}

const asStrangers = async (world: World): Promise<void> => {
  await world.operator.done()
  for (let n = 0; n < STRANGERS; n++) await checkStranger(world, `stranger-${n}`)
}

const finish = async ({ scheduler }: World, work: Promise<void>): Promise<void> => {
  let over = false
  work.then(() => {
    over = true
  }, scheduler.fail)
  for (const end = scheduler.now() + GIVES_UP_MS; !over && scheduler.now() < end; ) {
    await scheduler.run(scheduler.now() + 1_000)
  }
  if (!over) throw new Violation('stock-reachable', 'a stranger was never answered')
}

/** What must hold once faults have stopped and reclaim has run. Answers how long it took for stock to be accounted for. */
export const checkAftermath = async (world: World): Promise<number | undefined> => {
  const { scheduler, config } = world
  const within = settlesWithinMs(config)
  const settledAfterMs = await settle(world, within)
  await scheduler.run(config.calmAtMs + within)
  checkSettled(world, within)
  await finish(world, asStrangers(world))
  if (config.upkeep)
    await finish(world, world.upkeep.close({ ...world, random: randomOf(config.seed, 0x08) }))
  return settledAfterMs
}
