import { existsSync } from 'node:fs'
import { type ArgsDef, defineCommand, runMain } from 'citty'
import { type Simulator, SimulatorError } from './server/options'
import { startSimulator } from './server/start-simulator'
import { surveyCommand } from './survey/survey-command'

const args = {
  dist: { type: 'string', description: 'the built mini program, or a folder with a project.config.json' },
  port: { type: 'string', description: 'port to listen on', default: '9420' },
  cloud: { type: 'string', description: "a local cloud's client url, with its token" },
  openid: { type: 'string', description: 'who holds the phone' },
  headless: { type: 'boolean', description: 'open it in a browser without a window, for automation' },
  unsupported: { type: 'boolean', description: 'print which documented names of wx are missing, and stop' },
  watch: { type: 'boolean', description: 'reload when the build changes', default: true },
} as const satisfies ArgsDef

/** Starts a phone. A mistake of the caller ends in one sentence and exit code 1. */
const runCommand = defineCommand({
  meta: { name: 'run', description: 'Runs a compiled mini program on a phone in the browser.' },
  args: { ...args, dist: { ...args.dist, required: true } },
  async run({ args }) {
    const { dist, cloud, openid, unsupported, watch } = args
    const headless = args.headless || unsupported
    const simulator = await startOrExplain({
      dist,
      cloud,
      openid,
      headless,
      watch: watch && existsSync(dist),
      port: readPort(args.port),
      log: (line) => console.log(line),
    })
    if (unsupported) return printUnsupported(simulator)
    stopWhenAsked(simulator)
    console.log(`phone      ${simulator.url}`)
    console.log(`automation ${simulator.wsEndpoint}`)
    await simulator.closed
  },
})

/** `npm run simulator`. Without a word it runs a phone; the arguments are repeated, so that their values are no words. */
export const command = defineCommand({
  meta: { name: 'npm run simulator', description: 'Runs a compiled mini program on a phone in the browser.' },
  args,
  default: 'run',
  subCommands: { run: runCommand, survey: surveyCommand },
})

const startOrExplain = async (options: Parameters<typeof startSimulator>[0]): Promise<Simulator> => {
  try {
    return await startSimulator(options)
  } catch (error) {
    if (!(error instanceof SimulatorError)) throw error
    console.error(error.message)
    process.exit(1)
  }
}

type ApiCount = {
  readonly documented: number
  readonly supported: number
  readonly unsupported: string[]
}

const printUnsupported = async (simulator: Simulator): Promise<void> => {
  const answer = await fetch(new URL('/api/wx', simulator.url))
  const { documented, supported, unsupported } = (await answer.json()) as ApiCount
  await simulator.close()
  console.log(unsupported.join('\n'))
  console.log(`\n${supported} of the ${documented} names that WeChat documents on wx are supported.`)
}

const readPort = (text: string): number => {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port
  console.error(`--port must be a number from 0 to 65535, not ${text}.`)
  process.exit(1)
}

const stopWhenAsked = (simulator: Simulator): void => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void simulator.close())
  }
}

if (process.argv[1] === import.meta.filename) await runMain(command)
