import { Violation } from '../check/violation'
import { checkAftermath } from '../world/aftermath'
import type { WorldConfig } from '../world/config'
import type { Tally } from '../world/tally'
import { createWorld, liveThrough, type WorldOptions } from '../world/world'

export type RunResult = {
  readonly config: WorldConfig
  readonly tally: Tally
  readonly claims: number
  /** Numbers of the operations that a fault happened to. */
  readonly faulty: readonly number[]
  readonly violation?: Violation
  /** How long after the last fault all stock was accounted for. */
  readonly settledAfterMs?: number | undefined
  readonly trace: readonly string[]
}

/**
 * Lives through one world and checks it at every step and at the end. Throws only if the simulation itself is broken.
 */
export const runWorld = async (config: WorldConfig, options: WorldOptions = {}): Promise<RunResult> => {
  const world = createWorld(config, options)
  const result = () => ({
    config,
    tally: world.tally,
    claims: [...world.checks.ledger.buckets()].reduce((sum, [, { claims }]) => sum + claims, 0),
    faulty: world.faults.faulty(),
    trace: world.traceTail(),
  })
  try {
    await liveThrough(world)
    const settledAfterMs = await checkAftermath(world)
    return { ...result(), settledAfterMs }
  } catch (error) {
    if (error instanceof Violation) return { ...result(), violation: error }
    throw error
  }
}
