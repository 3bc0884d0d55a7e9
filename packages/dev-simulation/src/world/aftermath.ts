import { Violation } from '../check/violation'
import type { Reply } from './platform'
import type { World } from './world'

/** After faults stop, all stock must be accounted for within so long. */
export const SETTLES_WITHIN_MS = 20_000
const PROBE_MS = 60_000
const PROBE_TRIES = 12

const checkSettled = ({ ledger }: World): void => {
  for (const [id, { units, left, claims, leased }] of ledger.buckets()) {
    if (leased === 0 && left + claims === units) continue
    const books = `${claims} claimed + ${left} left of ${units}, ${leased} still leased`
    throw new Violation(
      'nothing-leaks',
      `bucket ${id}, ${SETTLES_WITHIN_MS} ms after faults stopped: ${books}`,
    )
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

const totalLeft = ({ ledger }: World): number => {
  let sum = 0
  for (const [, { left }] of ledger.buckets()) sum += left
  return sum
}

const checkStranger = async (world: World, openid: string): Promise<void> => {
  const left = totalLeft(world)
  const reply = await ask(world, openid)
  const right =
    reply && reply !== 'fault' && (left > 0 ? reply.ok : !reply.ok && reply.refusal.code === 'SOLD_OUT')
  if (right) return
  throw new Violation(
    'stock-reachable',
    `${left} left, and a stranger was told ${JSON.stringify(reply)} in the end`,
  )
}

/** What must hold once faults have stopped and reclaim has run. */
export const checkAftermath = async (world: World): Promise<void> => {
  const { scheduler, config } = world
  await scheduler.run(config.calmAtMs + SETTLES_WITHIN_MS)
  checkSettled(world)
  const probes = (async () => {
    for (let n = 0; n < 3; n++) await checkStranger(world, `stranger-${n}`)
  })()
  let over = false
  probes.then(() => {
    over = true
  }, scheduler.fail)
  for (let waited = 0; !over && waited < 10; waited++) await scheduler.run(scheduler.now() + PROBE_MS)
  if (!over) throw new Violation('stock-reachable', 'a stranger was never answered')
}
