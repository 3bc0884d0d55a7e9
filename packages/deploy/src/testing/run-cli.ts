import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Key, Tencent } from '@hongbao/dev-tencent'
import { projectRoot } from '../commands/paths'

export type CliRun = { readonly code: number | null; readonly output: string; readonly commandLine: string }

const keyVariables = ({ secretId, secretKey, token }: Key): Record<string, string> => ({
  TENCENTCLOUD_SECRETID: secretId,
  TENCENTCLOUD_SECRETKEY: secretKey,
  ...(token ? { TENCENTCLOUD_SESSIONTOKEN: token } : {}),
})

type Options = {
  /** Called with everything that was printed so far, and what ends the process as a power cut would. */
  readonly onOutput?: (output: string, kill: () => void) => void
}

/** Runs the deployment's commands in a process of their own, with the unmodified SDK, against a stand-in. */
export const runCli = (
  words: readonly string[],
  tencent: Tencent,
  key: Key,
  { onOutput }: Options = {},
): Promise<CliRun> => {
  const main = join(projectRoot, 'packages/deploy/src/testing/cli-process.ts')
  const args = ['--import', 'tsx', main, ...words]
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...tencent.environment, ...keyVariables(key) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const take = (chunk: Buffer): void => {
    output += chunk.toString('utf8')
    onOutput?.(output, () => void child.kill('SIGKILL'))
  }
  child.stdout.on('data', take)
  child.stderr.on('data', take)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output, commandLine: child.spawnargs.join(' ') }))
  })
}
