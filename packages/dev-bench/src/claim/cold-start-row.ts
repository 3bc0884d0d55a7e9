import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Row } from '../bench'
import { median } from '../median'
import { sdkFile } from './bundle-handler'
import { claimBundle } from './claim-bundle'

const ROUNDS = 11

/** CPU milliseconds that a new process spends to load a file. */
const cpuOfLoading = (file: string): number => {
  const script = join(import.meta.dirname, 'require-cost.cjs')
  const { stdout, status } = spawnSync(process.execPath, [script, file], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${file} could not be loaded`)
  return Number(stdout)
}

/** The cost of a cold start of the `claim` bundle, against loading the installed SDK. */
export const coldStartRow = (): Row => {
  const rounds = Array.from({ length: ROUNDS }, () => ({
    bundle: cpuOfLoading(claimBundle),
    sdk: cpuOfLoading(sdkFile),
  }))
  const ratio = median(rounds.map(({ bundle, sdk }) => bundle / sdk))
  return {
    what: 'cold start of the claim bundle, CPU',
    measured: `${Math.round(median(rounds.map(({ bundle }) => bundle)))} ms`,
    baseline: `require('wx-server-sdk') ${Math.round(median(rounds.map(({ sdk }) => sdk)))} ms`,
    target: `at most 0.4 of it (${ratio.toFixed(2)})`,
    held: ratio <= 0.4,
  }
}
