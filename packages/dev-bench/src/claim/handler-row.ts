import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Row } from '../bench'
import { bundleHandler } from './bundle-handler'
import { openClaimCloud } from './cloud-load'
import type { CpuShares } from './cpu-shares'

/** What a process of its own spent on claims, in microseconds each. */
const profile = (handlerFile: string, environment: Readonly<Record<string, string>>): Promise<CpuShares> =>
  new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'claim-process.ts'), [handlerFile], {
      execArgv: ['--import', 'tsx'],
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    child.once('message', (shares: CpuShares) => resolve(shares))
    child.once('exit', (code) => reject(new Error(`the profiled process ended with ${code}`)))
  })

const UNITS = 20_000

/**
 * The handler's own CPU a claim against what the SDK spends in the same process on the same claims: its own code alone,
 * and with Node's HTTP client, which works for nobody else there. What Node does to write a line of log counts as the
 * handler's, as what it does at once for the SDK counts as the SDK's.
 */
export const handlerRows = async (say: (line: string) => void): Promise<Row[]> => {
  say('profiling claims in one process')
  const folder = mkdtempSync(join(tmpdir(), 'bench-handler-'))
  const on = await openClaimCloud()
  try {
    const handlerFile = join(folder, 'handler.cjs')
    await bundleHandler(handlerFile)
    await on.publish('profiled', UNITS)
    const { handler, sdk, wire } = await profile(handlerFile, on.cloud.environment())
    const row = (baseline: string, spent: number): Row => ({
      what: 'the handler’s own CPU a claim, with console.log’s writing of its line of log',
      measured: `${handler.toFixed(0)} µs`,
      baseline: `${baseline} ${spent.toFixed(0)} µs`,
      target: `at most 0.1 of it (${(handler / spent).toFixed(3)})`,
      held: handler / spent <= 0.1,
    })
    return [row('the SDK’s own code', sdk), row('the SDK with its HTTP', sdk + wire)]
  } finally {
    await on.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
