import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { askProcess } from '../ask-process'
import type { Row } from '../bench'
import { median } from '../median'
import { bundleHandler } from './bundle-handler'
import { openClaimCloud } from './cloud-load'
import type { CpuShares } from './cpu-shares'

/** Sends the microseconds that it spent on each claim. */
const CLAIM_PROCESS = join(import.meta.dirname, 'claim-process.ts')

const ROUNDS = 5
/** Claims of each process before measuring, until V8 has compiled the code, and while measuring. */
const WARM_UP = 2_000
const CLAIMS = 4_000
/** Half as many again as are claimed, so that nobody meets the end of the stock. */
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
 * The handler's own CPU a claim, against what the SDK spends on the same claims in the same process: once its own code
 * alone, once with Node's HTTP client, which only the SDK uses there. Time in Node's internals is attributed to the
 * caller. Medians of a few processes, because V8 compiles other functions in each.
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
