import { EPOCH, randomOf } from '@hongbao/service/testing'
import { type Id, MINUTE, type Schedule, SECOND } from '@hongbao/types'
import { Violation } from '../check/violation'
import { campaignFor, campaignIdsOf } from './campaigns'
import { heldCode } from './codes'
import type { WorldConfig } from './config'
import type { Reply } from './platform'
import type { World } from './world'

/** How soon after faults stop all stock must be accounted for. Reclaim takes longer on a slow database. */
const SETTLES_WITHIN_MS = 20 * SECOND
const SETTLES_SLOWLY_WITHIN_MS = 5 * MINUTE
const SLOW_MS = 100
const LOOK_EVERY_MS = 250
const GIVES_UP_MS = 10 * MINUTE
const STRANGERS = 3
const PROBE_TRIES = 12

const settlesWithinMs = ({ latencyMs }: WorldConfig): number =>
  latencyMs.high < SLOW_MS ? SETTLES_WITHIN_MS : SETTLES_SLOWLY_WITHIN_MS

const isSettled = ({ checks }: World): boolean => {
  for (const [, { units, left, claims, leased, returned }] of checks.ledger.buckets()) {
    if (leased > 0 || left + claims + returned !== units) return false
  }
  return true
}

/** How long after the calm began all stock was accounted for; undefined when it was not in time. */
const settle = async (world: World, within: number): Promise<number | undefined> => {
  const { scheduler, config } = world
  for (let ms = 0; ms <= within; ms += LOOK_EVERY_MS) {
    await scheduler.run(config.calmAtMs + ms)
    if (isSettled(world)) return ms
  }
  return undefined
}

const checkSettled = ({ checks }: World, within: number): void => {
  for (const [id, { units, left, claims, leased, returned }] of checks.ledger.buckets()) {
    if (leased === 0 && left + claims + returned === units) continue
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

const unclaimedUnits = ({ checks }: World, campaignId: Id): number => {
  let sum = 0
  for (const [id, { units, claims, returned }] of checks.ledger.buckets()) {
    if (id.startsWith(`${campaignId}#`)) sum += units - claims - returned
  }
  return sum
}

const refusalOf = (reply: Reply | undefined): string | undefined =>
  reply && reply !== 'fault' && !reply.ok ? reply.refusal.code : undefined

/** An operator who meets others' changes again and again gives up, so a world may not end what it set out to end. */
const hasEnded = ({ store, scheduler }: World, campaignId: Id): boolean => {
  const schedule = store.all('campaigns').get(campaignId)?.schedule as Schedule | undefined
  return schedule !== undefined && schedule.endsAt <= EPOCH + scheduler.now()
}

/** The refusal that a new person must get at the end; undefined when they must get a cover. */
const rightRefusal = async (world: World, campaignId: Id, openid: string): Promise<string | undefined> => {
  if (hasEnded(world, campaignId)) return 'ENDED'
  const held = await heldCode(world.store, openid, campaignId)
  if (held) {
    const isUsed = [...world.store.all('claims').values()].some(({ unit }) => unit === held.unit)
    return held.unit === undefined ? 'CODE_WRONG' : isUsed ? 'CODE_USED' : undefined
  }
  return unclaimedUnits(world, campaignId) > 0 ? undefined : 'SOLD_OUT'
}

const checkStranger = async (world: World, openid: string): Promise<void> => {
  const campaignId = campaignFor(world.config)(openid)
  const right = await rightRefusal(world, campaignId, openid)
  const reply = await ask(world, openid)
  const isGrant = reply !== undefined && reply !== 'fault' && reply.ok
  if (right === undefined ? isGrant : refusalOf(reply) === right) return
  const told = `${JSON.stringify(reply)} of ${campaignId} in place of ${right ?? 'a cover'}`
  throw new Violation('stock-reachable', `a stranger was answered ${told} at the end`)
}

/** Checks that a person with a grant still has it, and gets their number, if it comes with one, until the campaign is archived. */
const checkGrantee = async (world: World, campaignId: Id): Promise<void> => {
  const openid = world.listener.grantee(campaignId)
  if (openid === undefined) return
  const archived = world.store.all('campaigns').get(campaignId)?.state === 'archived'
  const reply = await ask(world, openid)
  const isGrant = reply !== undefined && reply !== 'fault' && reply.ok && reply.data.already
  const { numbered, staleFindsMs } = world.config
  const mayBeLate = !numbered || staleFindsMs > 0
  const isHanded = isGrant && (mayBeLate || reply.data.link.state === 'number')
  if (archived ? refusalOf(reply) === 'ENDED' : isHanded) return
  throw new Violation(
    'grant-durable',
    `${openid} has a grant of ${campaignId} and was answered ${JSON.stringify(reply)}`,
  )
}

const asStrangers = async (world: World): Promise<void> => {
  for (const operator of world.operators) await operator.done()
  for (const campaignId of campaignIdsOf(world.config)) await checkGrantee(world, campaignId)
  for (let n = 0; n < STRANGERS; n++) await checkStranger(world, `stranger-${n}`)
  world.checks.log.checkEnd()
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

/** Patrol strips the claims of a large campaign in several runs. */
const archivingIsOver = async ({ checks, scheduler }: World): Promise<void> => {
  while (!checks.archive.isOver()) await new Promise<void>((resume) => scheduler.after(LOOK_EVERY_MS, resume))
}

/**
 * Checks what must hold once faults have stopped and reclaim has run. Answers after how long stock was accounted for.
 */
export const checkAftermath = async (world: World): Promise<number | undefined> => {
  const { scheduler, config } = world
  const within = settlesWithinMs(config)
  const settledAfterMs = await settle(world, within)
  await scheduler.run(config.calmAtMs + within)
  checkSettled(world, within)
  await finish(world, asStrangers(world))
  await finish(world, archivingIsOver(world))
  world.checks.archive.checkEnd()
  if (config.upkeep)
    await finish(world, world.upkeep.close({ ...world, random: randomOf(config.seed, 0x08) }))
  return settledAfterMs
}
