import { execFile } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const FIXTURE = join(import.meta.dirname, '../../fixtures/taro')

/** Compiles the Taro fixture into a new folder, which takes seconds. Answers the folder. */
export const buildTaroFixture = async (): Promise<string> => {
  const output = mkdtempSync(join(tmpdir(), 'taro-fixture-'))
  const manifest = createRequire(join(FIXTURE, 'package.json')).resolve('@tarojs/cli/package.json')
  const taro = join(dirname(manifest), 'bin/taro')
  await promisify(execFile)(process.execPath, [taro, 'build', '--type', 'weapp'], {
    cwd: FIXTURE,
    env: { ...process.env, NODE_ENV: 'production', FIXTURE_OUTPUT: output },
  })
  return output
}
