import { join } from 'node:path'
import { defineCommand } from 'citty'
import { root } from '../paths'
import { runNode } from '../run-process'
import { PlainError } from '../say-plainly'
import { buildAll } from './build'

/** Runs a tool's own JavaScript: what lies in node_modules/.bin differs from system to system. */
const tool = (program: string, ...args: string[]): Promise<void> =>
  runNode([join(root, 'node_modules', program), ...args], { cwd: root })
const jest = (project: string): Promise<void> => tool('jest/bin/jest.js', '--selectProjects', project)

/** In the order in which they fail fastest. */
const steps = {
  types: () => tool('typescript/bin/tsc', '-b'),
  lint: () => tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
  boundaries: () =>
    tool(
      'dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      'packages',
      'cloudfunctions',
    ),
  unused: () => tool('knip/bin/knip.js', '--no-progress'),
  build: buildAll,
  wechat: async () => (await import('../wechat-compilers')).checkWithWechatCompilers(),
  browser: async () => (await import('../browser')).ensureBrowser(),
  unit: () => jest('unit'),
  conformance: () => jest('conformance'),
  journeys: () => jest('journeys'),
}

type Step = keyof typeof steps
const names = Object.keys(steps) as Step[]

const chosen = (asked: string[]): Step[] => {
  const unknown = asked.filter((name) => !names.includes(name as Step))
  if (unknown.length > 0) throw new PlainError(`No step is called ${unknown}; there are ${names.join(', ')}.`)
  return asked.length > 0 ? names.filter((name) => asked.includes(name)) : names
}

export const test = defineCommand({
  meta: {
    name: 'npm test',
    description: 'Checks everything that must hold.',
  },
  args: {
    steps: { type: 'positional', required: false, description: `Only these: ${names.join(', ')}` },
  },
  run: async ({ args }) => {
    for (const name of chosen(args._)) {
      console.log(`\n— ${name}`)
      await steps[name]()
    }
    console.log('\nAll of it holds.')
  },
})
