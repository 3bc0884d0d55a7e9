import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { defineCommand, runMain } from 'citty'
import { startSimulator } from './server/start-simulator'

/** How often to look whether the process that started this one still runs; ms. */
const PARENT_CHECK_MS = 1000

/**
 * Replaces the DevTools' own `cli`, as far as `automator.launch()` uses it:
 * `cli auto --project DIR --auto-port N`.
 */
const auto = defineCommand({
  meta: { name: 'auto', description: 'Opens a project for automation.' },
  args: {
    project: { type: 'string', required: true, description: 'the folder with project.config.json' },
    'auto-port': { type: 'string', required: true, description: 'port of the automation socket' },
  },
  async run({ args }) {
    const parent = process.ppid
    const dist = readMiniprogramRoot(resolve(args.project))
    const simulator = await startSimulator({ dist, port: Number(args['auto-port']), headless: true })
    const timer = setInterval(() => {
      if (process.ppid !== parent) void simulator.close()
    }, PARENT_CHECK_MS)
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void simulator.close())
    await simulator.closed
    clearInterval(timer)
  },
})

const readMiniprogramRoot = (project: string): string => {
  const config = JSON.parse(readFileSync(join(project, 'project.config.json'), 'utf8'))
  return join(project, config.miniprogramRoot ?? '.')
}

await runMain(defineCommand({ meta: { name: 'cli' }, subCommands: { auto } }))
