import { basename } from 'node:path'
import { devtoolsCli } from './handset'

/** The journeys that run on any DevTools, by file. All others need several people or the demo's campaigns. */
const anywhere: Record<string, readonly string[]> = {
  'trust.test.ts': ['show the paper %s'],
}

const reason = 'not on DevTools: needs several people or seeded data'

const runsOnDevtools = (name: string): boolean =>
  anywhere[basename(expect.getState().testPath ?? '')]?.includes(name) ?? false

/** Skips each test that cannot run on DevTools. Tests themselves do not know what they run on. */
const skipByName = (run: jest.It): jest.It => {
  const choose: typeof run = Object.assign(
    (name: string, ...rest: [jest.ProvidesCallback?, number?]) =>
      runsOnDevtools(name) ? run(name, ...rest) : run.skip(`${name} (${reason})`, ...rest),
    run,
  )
  const each = (...table: Parameters<jest.Each>) => {
    return (name: string, ...rest: [never, number?]) =>
      runsOnDevtools(name)
        ? run.each(...table)(name, ...rest)
        : run.skip.each(...table)(`${name} (${reason})`, ...rest)
  }
  return Object.assign(choose, { each })
}

if (devtoolsCli) globalThis.it = globalThis.test = skipByName(globalThis.it)
