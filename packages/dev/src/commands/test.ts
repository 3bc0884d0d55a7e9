import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineCommand } from 'citty'
import { root } from '../paths'
import { runNode } from '../run-process'
import { PlainError } from '../say-plainly'
import { buildAll } from './build'

/** Runs a tool's own JavaScript, because node_modules/.bin differs from system to system. */
const tool = (program: string, ...args: string[]): Promise<void> =>
  runNode([join(root, 'node_modules', program), ...args], { cwd: root })

const jest = (project: string, workers: string): Promise<void> =>
  tool('jest/bin/jest.js', '--selectProjects', project, `--maxWorkers=${workers}`)

/** By default jest leaves one core free: on two cores, half of the machine. */
const ALL_CORES = '100%'

/** A journey's worker has a cloud and a browser of its own; more of them than this gain nothing. */
const JOURNEYS_AT_ONCE = `${Math.min(4, availableParallelism())}`

/** In the order in which they fail fastest. */
const steps = {
  types: () => tool('typescript/bin/tsc', '-b'),
  lint: () => tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
  boundaries: () =>
    tool(
      'dependency-cruiser/bin/dependency-cruise.mjs',
      ...['--config', '.dependency-cruiser.cjs', 'packages', 'cloudfunctions'],
    ),
  unused: () => tool('knip/bin/knip.js', '--no-progress'),
  build: buildAll,
  wechat: async () => (await import('../wechat-compilers')).checkWithWechatCompilers(),
  unit: () => jest('unit', ALL_CORES),
  browser: () => jest('browser', ALL_CORES),
  conformance: () => jest('conformance', ALL_CORES),
  journeys: () => jest('journeys', JOURNEYS_AT_ONCE),
}

type Step = keyof typeof steps
const names = Object.keys(steps) as Step[]

const NEED_BROWSER: readonly Step[] = ['browser', 'journeys']

/** These read only sources, so they run while the build does. */
const BESIDE_BUILD: readonly Step[] = ['types', 'lint', 'boundaries', 'unused']

const chosen = (asked: string[]): Step[] => {
  const unknown = asked.filter((name) => !names.includes(name as Step))
  if (unknown.length > 0) throw new PlainError(`No step is called ${unknown}; there are ${names.join(', ')}.`)
  return asked.length > 0 ? names.filter((name) => asked.includes(name)) : names
}

const runInTurn = async (chosenSteps: readonly Step[]): Promise<void> => {
  for (const name of chosenSteps) {
    console.log(`\n— ${name}`)
    await steps[name]()
  }
}

/** Waits for both, so that no program outlives the command; then throws what the first of them threw. */
const both = async (one: Promise<void>, other: Promise<void>): Promise<void> => {
  const ends = await Promise.allSettled([one, other])
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}

const runSteps = async (asked: readonly Step[]): Promise<void> => {
  if (!asked.includes('build')) return runInTurn(asked)
  const beside = asked.filter((name) => BESIDE_BUILD.includes(name))
  const after = asked.filter((name) => name !== 'build' && !BESIDE_BUILD.includes(name))
  await both(runInTurn(beside), runInTurn(['build']))
  await runInTurn(after)
}

export const test = defineCommand({
  meta: { name: 'npm test', description: 'Checks everything that must hold.' },
  args: {
    steps: { type: 'positional', required: false, description: `Only these: ${names.join(', ')}` },
  },
  run: async ({ args }) => {
    const asked = chosen(args._)
    // A missing browser is reported or installed before anything else runs.
    if (asked.some((name) => NEED_BROWSER.includes(name))) await (await import('../browser')).ensureBrowser()
    await runSteps(asked)
    console.log('\nAll of it holds.')
  },
})
