import { join } from 'node:path'
import { defineCommand } from 'citty'
import { ensureBrowser } from '../browser'
import { root } from '../paths'
import { runProcess } from '../run-process'
import { PlainError } from '../say-plainly'
import { checkWithWechatCompilers } from '../wechat-compilers'
import { buildAll } from './build'

const bin = (name: string): string => join(root, 'node_modules/.bin', name)
const tool = (name: string, ...args: string[]): Promise<void> => runProcess(bin(name), args, { cwd: root })
const jest = (project: string): Promise<void> => tool('jest', '--selectProjects', project)

/** In the order in which they fail fastest. */
const steps = {
  types: () => tool('tsc', '-b'),
  lint: () => tool('biome', 'check', '--error-on-warnings', '.'),
  boundaries: () => tool('depcruise', '--config', '.dependency-cruiser.cjs', 'packages', 'cloudfunctions'),
  unused: () => tool('knip', '--no-progress'),
  build: buildAll,
  wechat: checkWithWechatCompilers,
  browser: ensureBrowser,
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
    description: `Everything that must hold. After --, the names of steps run only those: ${names.join(', ')}.`,
  },
  run: async ({ args }) => {
    for (const name of chosen(args._)) {
      console.log(`\n— ${name}`)
      await steps[name]()
    }
    console.log('\nAll of it holds.')
  },
})
