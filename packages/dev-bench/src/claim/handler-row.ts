import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { askProcess } from '../ask-process'
import type { Row } from '../bench'
import { median } from '../median'
import { bundleHandler } from './bundle-handler'
import { openClaimCloud } from './cloud-load'
import type { CpuShares } from './cpu-shares'

/** It tells what it spent on claims, in microseconds each. */
const CLAIM_PROCESS = join(import.meta.dirname, 'claim-process.ts')

const ROUNDS = 5
/** Claims of each process, the first of them until V8 has compiled what they run. */
const WARM_UP = 2_000
const CLAIMS = 4_000
/** Half as many again as are claimed: nobody meets the end of the stock. */
const UNITS = 1.5 * ROUNDS * (WARM_UP + CLAIMS)

const rowOf = (
  rounds: readonly CpuShares[],
  baseline: string,
  spentOf: (shares: CpuShares) => number,
): Row => {
  const ratio = median(rounds.map((shares) => shares.handler / spentOf(shares)))
  return {
    what: 'the handler’s own CPU a claim',
    measured: `${median(rounds.map(({ handler }) => handler)).toFixed(0)} µs`,
    baseline: `${baseline} ${median(rounds.map(spentOf)).toFixed(0)} µs`,
    target: `at most 0.1 of it (${ratio.toFixed(3)})`,
    held: ratio <= 0.1,
  }
}

/**
 * The handler's own CPU a claim against what the SDK spends in the same process on the same claims: its own code alone,
 * and with Node's HTTP client, which works for nobody else there. What Node does at once for either counts as theirs.
 * Medians of a few processes: which functions V8 has compiled by then differs from one to the next.
 */
export const handlerRows = async (say: (line: string) => void): Promise<Row[]> => {
  say('profiling claims in processes of their own')
  const folder = mkdtempSync(join(tmpdir(), 'bench-handler-'))
  const on = await openClaimCloud()
  try {
    const handlerFile = join(folder, 'handler.cjs')
    await bundleHandler(handlerFile)
    await on.publish('profiled', UNITS)
    const rounds: CpuShares[] = []
    for (let round = 0; round < ROUNDS; round++)
      rounds.push(
        await askProcess<CpuShares>(
          CLAIM_PROCESS,
          [handlerFile, ...[round, WARM_UP, CLAIMS].map(String)],
          on.cloud.environment(),
        ),
      )
    return [
      rowOf(rounds, 'the SDK’s own code', ({ sdk }) => sdk),
      rowOf(rounds, 'the SDK with its HTTP', ({ sdk, wire }) => sdk + wire),
    ]
  } finally {
    await on.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
