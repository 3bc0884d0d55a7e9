import { spawn } from 'node:child_process'

const TIMEOUT_MS = 5 * 60_000

const FAIL_FAST = '<rootDir>/packages/dev/src/mutants/fail-fast-environment.ts'

const programOf = (caughtBy: string): string[] => {
  const [kind = '', ...words] = caughtBy.split(' ')
  return kind === 'prove'
    ? ['--import', 'tsx', 'packages/dev/src/main.ts', 'prove', ...words]
    : [
        'node_modules/jest/bin/jest.js',
        `--testEnvironment=${FAIL_FAST}`,
        '--bail',
        '--selectProjects',
        kind,
        '--testPathPatterns',
        ...words,
      ]
}

export type CheckResult = 'green' | 'red' | 'timed-out'

const run = (dir: string, args: readonly string[]): Promise<CheckResult> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: dir, stdio: 'ignore' })
    const timer = setTimeout(() => {
      child.kill('SIGTERM')
      resolve('timed-out')
    }, TIMEOUT_MS)
    child.on('exit', (code) => {
      clearTimeout(timer)
      resolve(code === 0 ? 'green' : 'red')
    })
  })

/** Runs a mutant's check in the copy at `dir`. */
export const runCheck = (dir: string, caughtBy: string): Promise<CheckResult> => run(dir, programOf(caughtBy))

/** Builds the copy's own sources for its journeys. */
export const rebuild = async (dir: string, what: 'functions' | 'everything'): Promise<void> => {
  const command = what === 'everything' ? ['build'] : ['build', '--functions-only']
  const result = await run(dir, ['--import', 'tsx', 'packages/dev/src/main.ts', ...command])
  if (result !== 'green') throw new Error(`the copy could not be built (${result})`)
}
