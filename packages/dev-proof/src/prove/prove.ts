import { type WorldConfig, worldOf } from '../world/config'
import { addTally, newTally, type Tally } from '../world/tally'
import { type RunResult, runWorld } from './run-seed'

export type ProveOptions = {
  readonly seed: number
  readonly runs: number
  readonly faults: number
  /** The largest crowd. */
  readonly people: number
  /** Replaces fields of every seed's world. */
  readonly over?: Partial<WorldConfig>
  /** Called after each run. */
  readonly progress?: (runs: number, total: Tally) => void
}

export type Proof = {
  readonly runs: number
  readonly tally: Tally
  readonly claims: number
  readonly faults: number
  readonly failed?: RunResult
}

/** Lets Node handle I/O: an interrupt, or printed text. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Runs the worlds of seeds `seed`, `seed + 1`, … until one breaks an invariant or all are done. */
export const prove = async ({ seed, runs, faults, people, over, progress }: ProveOptions): Promise<Proof> => {
  const tally = newTally()
  const sum = { claims: 0, faults: 0 }
  for (let run = 0; run < runs; run++) {
    const config = { ...worldOf(seed + run, { people, faultRate: faults }), ...over }
    const result = await runWorld(config)
    addTally(tally, result.tally)
    sum.claims += result.claims
    sum.faults += result.faulty.length
    if (result.violation) return { runs: run + 1, tally, ...sum, failed: result }
    progress?.(run + 1, tally)
    await breathe()
  }
  return { runs, tally, ...sum }
}
