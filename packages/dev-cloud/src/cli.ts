import { readFileSync } from 'node:fs'
import { type ArgsDef, type CommandDef, defineCommand, runMain } from 'citty'
import { startCloud } from './cloud'
import { UsageError } from './cloud-error'
import { countersText } from './counters/counters-text'
import type { FaultPlan } from './faults/faults'
import type { DatabaseLimits } from './gateway/database-limits'
import { loadInfrastructure } from './infrastructure'
import type { LogLine } from './log'
import type { Cloud } from './options'
import type { Panels } from './page/panels'
import type { WechatConfig } from './wechat/wechat-config'

const port = {
  type: 'string',
  description: 'the port on 127.0.0.1',
  default: '8700',
  valueHint: 'N',
} as const

const environmentCommand = defineCommand({
  meta: {
    name: 'env',
    description: 'Print the variables that point a wx-server-sdk process at a running local cloud.',
  },
  args: { port, json: { type: 'boolean', description: 'one JSON object in place of shell lines' } },
  run: ({ args }) => orExplain(() => printEnvironment(portOf(args.port), args.json === true)),
})

const startArguments = {
  port,
  data: {
    type: 'string',
    description: 'the folder that keeps documents and files',
    default: '.data/cloud',
    valueHint: 'DIR',
  },
  fresh: { type: 'boolean', description: 'remove what the data folder holds first' },
  functions: { type: 'string', description: 'the folder of built functions', valueHint: 'DIR' },
  infra: { type: 'string', description: 'the module that exports the infrastructure', valueHint: 'FILE' },
  wechat: {
    type: 'string',
    description: 'WeChat\'s services as JSON: {"covers": [{"ctoken"}]}',
    valueHint: 'FILE',
  },
  faults: { type: 'string', description: 'what goes wrong, as JSON: {"seed", "rules"}', valueHint: 'FILE' },
  panels: {
    type: 'string',
    description: 'what the page shows of your documents, as JSON (README, The page)',
    valueHint: 'FILE',
  },
  'database-operations': {
    type: 'string',
    description: 'operations a second of the database; more answer −501003',
    valueHint: 'N',
  },
  'database-connections': {
    type: 'string',
    description: 'operations at once of the database; more answer −501004',
    valueHint: 'N',
  },
  counters: {
    type: 'string',
    description: 'print the counters every N seconds, and not only at the end',
    valueHint: 'N',
  },
  watch: { type: 'boolean', description: 'replace a function when its code changes', default: true },
} as const

const startCommand = defineCommand({
  meta: {
    name: 'cloud',
    description:
      'A local WeChat cloud for the unmodified wx-server-sdk. "cloud env" prints the variables that point at it.',
  },
  args: startArguments,
  run: ({ args }) => orExplain(() => start(args)),
})

/** Runs the command: `cloud [options]`, or `cloud env [options]`. Resolves once the cloud listens. */
export const main = async (argv: string[]): Promise<void> => {
  const [first, ...rest] = argv
  await orExplain(() =>
    first === 'env' ? runCommand(environmentCommand, rest) : runCommand(startCommand, argv),
  )
}

const runCommand = async <T extends ArgsDef>(command: CommandDef<T>, rawArgs: string[]): Promise<void> => {
  assertKnown(rawArgs, Object.keys(command.args ?? {}))
  await runMain(command, { rawArgs })
}

type StartArguments = {
  readonly port: string
  readonly data: string
  readonly fresh?: boolean | undefined
  readonly functions?: string | undefined
  readonly infra?: string | undefined
  readonly wechat?: string | undefined
  readonly faults?: string | undefined
  readonly panels?: string | undefined
  readonly 'database-operations'?: string | undefined
  readonly 'database-connections'?: string | undefined
  readonly counters?: string | undefined
  readonly watch?: boolean | undefined
}

const start = async (args: StartArguments): Promise<void> => {
  const seconds = args.counters === undefined ? undefined : countOf(args.counters, 'counters')
  const cloud = await startCloud({
    port: portOf(args.port),
    dataDir: args.data,
    fresh: args.fresh === true,
    watch: args.watch !== false,
    databaseLimits: databaseLimits(args),
    log: printLine,
    ...(args.functions === undefined ? {} : { functionsDir: args.functions }),
    ...(args.infra === undefined ? {} : { infrastructure: await loadInfrastructure(args.infra) }),
    ...(args.faults === undefined ? {} : { faults: readJsonFile(args.faults, '--faults') as FaultPlan }),
    ...(args.panels === undefined ? {} : { panels: readJsonFile(args.panels, '--panels') as Panels }),
    ...(args.wechat === undefined ? {} : { wechat: readJsonFile(args.wechat, '--wechat') as WechatConfig }),
  })
  console.log(`cloud   ${cloud.url}`)
  console.log(`client  ${cloud.clientUrl}`)
  console.log(`control ${cloud.controlUrl}`)
  const print = () => console.error(countersText(cloud.counters()))
  if (seconds !== undefined) setInterval(print, seconds * 1000)
  stopOnSignal(cloud, print)
}

const databaseLimits = (args: StartArguments): DatabaseLimits => {
  const [operations, connections] = [args['database-operations'], args['database-connections']]
  return {
    ...(operations === undefined ? {} : { operationsPerSecond: countOf(operations, 'database-operations') }),
    ...(connections === undefined ? {} : { connections: countOf(connections, 'database-connections') }),
  }
}

const countOf = (text: string, option: string): number => {
  const count = Number(text)
  if (Number.isInteger(count) && count > 0) return count
  throw new UsageError(`"${text}" is not a whole number above 0; give one with --${option}.`)
}

const stopOnSignal = (cloud: Cloud, printCounters: () => void): void => {
  const stop = () => {
    printCounters()
    void cloud.close().then(() => process.exit(0))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

const printEnvironment = async (chosen: number, json: boolean): Promise<void> => {
  const response = await fetch(`http://127.0.0.1:${chosen}/environment`).catch(() => undefined)
  if (!response?.ok)
    throw new UsageError(`No local cloud answers on port ${chosen}; start one, or give its port with --port.`)
  const environment = (await response.json()) as Record<string, string>
  if (json) console.log(JSON.stringify(environment))
  else for (const [name, value] of Object.entries(environment)) console.log(`export ${name}='${value}'`)
}

const readJsonFile = (path: string, option: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new UsageError(
      `${path} cannot be read as JSON (${(error as Error).message}); give another with ${option}.`,
    )
  }
}

/** citty takes an option it does not know for nothing; a misspelt one must not pass in silence. */
const assertKnown = (argv: string[], known: readonly string[]): void => {
  const names = argv
    .filter((word) => word.startsWith('-'))
    .map((word) => word.replace(/^--?(no-)?|=.*$/g, ''))
  const unknown = names.find((name) => ![...known, 'help', 'h', 'version'].includes(name))
  if (unknown !== undefined) throw new UsageError(`There is no option --${unknown}; see --help.`)
}

const portOf = (text: string): number => {
  const chosen = Number(text)
  if (Number.isInteger(chosen) && chosen >= 0 && chosen <= 65535 && text !== '') return chosen
  throw new UsageError(`"${text}" is not a port; give a number from 0 to 65535 with --port.`)
}

const printLine = ({ at, level, topic, message, fields }: LogLine): void => {
  const shown = Object.entries(fields ?? {}).map(([name, value]) => `${name}=${value}`)
  console.error([at.slice(11, 23), level.padEnd(5), topic, ...shown, message].join(' '))
}

const orExplain = async (run: () => Promise<void>): Promise<void> => {
  try {
    await run()
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
