import { readFileSync } from 'node:fs'
import { UsageError } from '../cloud-error'
import { countersText } from '../counters/counters-text'
import { readVariables } from '../functions/variables'
import type { LogLine } from '../log'
import type { Cloud, CloudOptions } from '../options'
import { incompleteFunctions, install, mayInstall } from './dependencies'
import { countOf, type FlagValues, PORT, parseFlags, portOf, usage } from './flags'
import { readProject } from './project'

const FLAGS = {
  port: PORT,
  data: {
    kind: 'value',
    hint: 'DIR',
    description: 'the folder that keeps documents and files',
    default: '.data/cloud',
  },
  fresh: { kind: 'switch', description: 'remove what the data folder holds first', default: false },
  project: {
    kind: 'value',
    hint: 'DIR',
    description: "the mini program's folder; its project.config.json names the functions' folder",
    default: '.',
  },
  functions: {
    kind: 'value',
    hint: 'DIR',
    description: 'the folder of functions, in place of the project’s',
  },
  install: {
    kind: 'switch',
    description: 'install no packages that functions lack',
    default: true,
  },
  'create-collections': {
    kind: 'switch',
    description: 'make a collection when it is first used, as WeChat does not',
    default: false,
  },
  infra: {
    kind: 'value',
    hint: 'FILE',
    description: 'the infrastructure: JSON, or a module that exports "infrastructure"',
  },
  variables: {
    kind: 'value',
    hint: 'FILE',
    description: "functions' environment variables: NAME=value lines, or JSON by function",
  },
  wechat: {
    kind: 'value',
    hint: 'FILE',
    description: 'WeChat\'s services as JSON: {"covers": [{"ctoken"}]}',
  },
  faults: { kind: 'value', hint: 'FILE', description: 'what goes wrong, as JSON: {"seed", "rules"}' },
  panels: {
    kind: 'value',
    hint: 'FILE',
    description: 'what the page shows of your documents, as JSON (README, The page)',
  },
  'database-operations': {
    kind: 'value',
    hint: 'N',
    description: 'operations a second of the database; more answer −501003',
  },
  'database-connections': {
    kind: 'value',
    hint: 'N',
    description: 'operations at once of the database; more answer −501004',
  },
  counters: {
    kind: 'value',
    hint: 'SECONDS',
    description: 'print the counters this often, and not only at the end',
  },
  json: { kind: 'switch', description: 'print the addresses as one JSON object', default: false },
  watch: {
    kind: 'switch',
    description: 'keep a function as it is when its code changes',
    default: true,
  },
} as const

type Given = FlagValues<typeof FLAGS>

/** `cloud`: starts a cloud and prints its addresses. Refuses wrong words before anything of the cloud is loaded. */
export const startCommand = async (words: readonly string[]): Promise<void> => {
  if (words.includes('--help')) return console.log(help())
  const given = parseFlags(FLAGS, words)
  const options = await withProject(optionsOf(given), given)
  const seconds = given.counters === undefined ? undefined : countOf(given.counters, 'counters')
  const cloud = await start(options, given.infra)
  printAddresses(cloud, given.json)
  const print = () => console.error(countersText(cloud.counters()))
  if (seconds !== undefined) setInterval(print, seconds * 1000)
  stopOnSignal(cloud, print)
}

/** Adds what the mini program's own files say, and installs the packages that its functions lack. */
const withProject = async (options: CloudOptions, given: Given): Promise<CloudOptions> => {
  const project = readProject(given.project)
  const functionsDir = options.functionsDir ?? project?.functionsDir
  if (functionsDir === undefined) return options
  const incomplete = given.install ? incompleteFunctions(functionsDir) : []
  if (incomplete.length > 0 && (await mayInstall(incomplete))) await install(incomplete)
  return { ...options, functionsDir, ...(project?.appid ? { appid: project.appid } : {}) }
}

const printAddresses = ({ url, clientUrl, controlUrl }: Cloud, asJson: boolean): void => {
  const lines = [`cloud   ${url}`, `client  ${clientUrl}`, `control ${controlUrl}`]
  console.log(asJson ? JSON.stringify({ url, clientUrl, controlUrl }) : lines.join('\n'))
}

const start = async (options: CloudOptions, infrastructureFile: string | undefined): Promise<Cloud> => {
  const { startCloud } = await import('../cloud')
  if (infrastructureFile === undefined) return startCloud(options)
  const { loadInfrastructure } = await import('../infrastructure')
  return startCloud({ ...options, infrastructure: await loadInfrastructure(infrastructureFile) })
}

const help = (): string =>
  usage(
    ['wx-local-cloud [flags]', 'wx-local-cloud env [flags]'],
    'A local WeChat cloud for the unmodified wx-server-sdk. "env" prints the variables that point at it.',
    FLAGS,
  )

const optionsOf = (given: Given): CloudOptions => ({
  port: portOf(given.port),
  dataDir: given.data,
  fresh: given.fresh,
  watch: given.watch,
  createCollections: given['create-collections'],
  log: printLine,
  databaseLimits: {
    ...option('operationsPerSecond', given['database-operations'], countFor('database-operations')),
    ...option('connections', given['database-connections'], countFor('database-connections')),
  },
  ...option('functionsDir', given.functions, (folder) => folder),
  ...option('variables', given.variables, readVariables),
  ...option('faults', given.faults, jsonFor('faults')),
  ...option('panels', given.panels, jsonFor('panels')),
  ...option('wechat', given.wechat, jsonFor('wechat')),
})

/** An option that is left out when its flag is not given. */
const option = <Name extends string, T>(
  name: Name,
  text: string | undefined,
  parse: (text: string) => T,
): { readonly [Key in Name]?: T } => (text === undefined ? {} : ({ [name]: parse(text) } as Record<Name, T>))

const countFor = (flag: string) => (text: string) => countOf(text, flag)

/** What a JSON file holds is checked when the cloud starts. */
const jsonFor = (flag: string) => (path: string) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new UsageError(
      `${path} cannot be read as JSON (${(error as Error).message}); give another with --${flag}.`,
    )
  }
}

const stopOnSignal = (cloud: Cloud, printCounters: () => void): void => {
  const stop = () => {
    printCounters()
    void cloud.close().then(() => process.exit(0))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

const printLine = ({ at, level, topic, message, fields }: LogLine): void => {
  const shown = Object.entries(fields ?? {}).map(([name, value]) => `${name}=${value}`)
  console.error([at.slice(11, 23), level.padEnd(5), topic, ...shown, message].join(' '))
}
