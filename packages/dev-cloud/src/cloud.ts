import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Clock, createClock } from './clock'
import { createCounters } from './counters/counters'
import { DATA_FILE, MARK_SUFFIX } from './database/data-file'
import { type Database, openDatabase } from './database/database'
import { sdkEnvironment } from './environment'
import { createFaults } from './faults/faults'
import { createFunctions, type Functions } from './functions/functions'
import { createTimers, type Timers } from './functions/timers'
import { secretVariables } from './functions/variables'
import { watchFunctions } from './functions/watch'
import { createDatabaseGate } from './gateway/database-limits'
import type { Route } from './http/exchange'
import { listen } from './http/server'
import { newToken } from './http/token'
import { type Infrastructure, parseInfrastructure } from './infrastructure'
import { DEFAULT_INSTANCES_PER_FUNCTION, IDLE_INSTANCE_MS, SCAN_WARNING_DOCUMENTS } from './limits'
import { lockFolder } from './lock'
import { type Log, logFor } from './log'
import { type Cloud, type CloudOptions, DEFAULT_APPID, DEFAULT_ENV } from './options'
import { createLogRing, type LogRing } from './page/log-ring'
import { parsePanels } from './page/panels'
import { createRoutes, type Services } from './routes'
import { createStorage } from './storage/storage'
import { createUploads } from './storage/uploads'
import { createWechat, type Wechat } from './wechat/wechat'

const STORAGE_FOLDER = 'storage'

/** Undoes the steps of the start; the last step is undone first. */
type CleanUp = (() => Promise<void> | void)[]

/**
 * Starts a local WeChat cloud: database, functions, storage, timers and WeChat's APIs in one process, on 127.0.0.1.
 * Throws `UsageError` when the port is taken, the data file is damaged or in use, or an option is wrong.
 */
export const startCloud = async (options: CloudOptions): Promise<Cloud> => {
  useUtc()
  const infrastructure = parseInfrastructure(options.infrastructure ?? { collections: [], functions: [] })
  const dataDir = resolve(options.dataDir)
  const cleanUp: CleanUp = []
  const stop = async () => {
    for (const step of cleanUp.splice(0).reverse()) await step()
  }
  try {
    const lock = lockFolder(dataDir)
    cleanUp.push(() => lock.release())
    if (options.fresh) removeData(dataDir)
    const missing = new Set<string>()
    const writeLog = logFor(options.log, 'database')
    const database = openDatabase(dataDir, infrastructure, {
      makesCollections: options.createCollections,
      onMissing: (name) => {
        if (!missing.has(name)) writeLog('warn', missingCollection(name))
        missing.add(name)
      },
      onState: (error) =>
        writeLog(error ? 'error' : 'info', error?.message ?? 'the data file can be written again'),
    })
    cleanUp.push(() => database.close())
    return await serve(options, { database, dataDir, infrastructure }, cleanUp, stop)
  } catch (error) {
    await stop()
    throw error
  }
}

/**
 * Functions run in UTC+0 on the platform (WX wxcloud/guide/functions/getting-started). They are threads of this process,
 * whose time zone they share.
 */
const useUtc = (): void => {
  process.env.TZ = 'UTC'
}

const missingCollection = (name: string): string =>
  `there is no collection ${name.slice(0, 100)}; make it with db.createCollection('${name.slice(0, 100)}'), name it in --infra, or start with --create-collections`

type Opened = {
  readonly database: Database
  readonly dataDir: string
  readonly infrastructure: Infrastructure
}

/** Binds the port first, because functions must know the address. Until they are started no route answers. */
const serve = async (
  options: CloudOptions,
  opened: Opened,
  cleanUp: CleanUp,
  stop: () => Promise<void>,
): Promise<Cloud> => {
  const clock = createClock()
  const wechat = createWechat(options.wechat ?? {}, Math.random, clock)
  const secrets = () => [...wechat.secrets(), ...secretVariables(options.variables ?? {})]
  const logs = createLogRing(options.log, secrets)
  const onFault = faultLogger(logs.log)
  let routes: Readonly<Record<string, Route>> = {}
  const server = await listen(options.port, () => routes, onFault)
  cleanUp.push(() => server.close())
  const services = startServices(options, opened, { url: server.url, wechat, clock, logs, onFault }, cleanUp)
  const tokens = { client: newToken(), control: newToken() }
  routes = createRoutes(services, tokens)
  return {
    url: server.url,
    clientUrl: `${server.url}/client?token=${tokens.client}`,
    controlUrl: `${server.url}/control?token=${tokens.control}`,
    environment: () => ({ ...services.environment }),
    configureWechat: wechat.configure,
    counters: services.counters.read,
    close: stop,
  }
}

type Place = {
  readonly url: string
  readonly wechat: Wechat
  readonly clock: Clock
  readonly logs: LogRing
  readonly onFault: (error: unknown) => void
}

const startServices = (options: CloudOptions, opened: Opened, place: Place, cleanUp: CleanUp): Services => {
  const { env = DEFAULT_ENV, appid = DEFAULT_APPID } = options
  const { url, wechat, clock, logs, onFault } = place
  const counters = createCounters()
  const environment = sdkEnvironment({ url, env })
  const functions = createFunctions({
    folder: options.functionsDir === undefined ? undefined : resolve(options.functionsDir),
    infrastructure: opened.infrastructure,
    variables: options.variables ?? {},
    limitsTime: options.debug !== true,
    appid,
    environment,
    maxInstances: options.maxInstances ?? DEFAULT_INSTANCES_PER_FUNCTION,
    idleInstanceMs: options.idleInstanceMs ?? IDLE_INSTANCE_MS,
    counters,
    clock,
    log: logFor(logs.log, 'function'),
  })
  cleanUp.push(() => functions.close())
  const timers = startTimers(options, functions, place, cleanUp)
  return {
    ...{ url, env, appid, environment, counters, functions, timers, wechat, clock, logs, onFault },
    database: opened.database,
    storage: createStorage(join(opened.dataDir, STORAGE_FOLDER), env),
    storageRules: opened.infrastructure.storage,
    panels: parsePanels(options.panels ?? []),
    uploads: createUploads(),
    faults: createFaults(options.faults ?? { rules: [] }),
    databaseGate: createDatabaseGate(options.databaseLimits ?? {}),
    onScan: scanWarner(logs.log),
  }
}

const startTimers = (
  options: CloudOptions,
  functions: Functions,
  { clock, onFault }: Place,
  cleanUp: CleanUp,
): Timers => {
  const timers = createTimers(functions, clock, onFault)
  cleanUp.push(() => timers.stop())
  timers.schedule()
  if (options.watch && options.functionsDir) {
    const watcher = watchFunctions(resolve(options.functionsDir), (name) =>
      reload(functions, timers, name, onFault),
    )
    cleanUp.push(() => watcher.close())
  }
  return timers
}

const removeData = (dataDir: string): void => {
  for (const suffix of ['', '-wal', '-shm', '.draft', MARK_SUFFIX])
    rmSync(join(dataDir, DATA_FILE + suffix), { force: true })
  rmSync(join(dataDir, STORAGE_FOLDER), { recursive: true, force: true })
}

const reload = (
  functions: Functions,
  timers: Timers,
  name: string,
  onFault: (error: unknown) => void,
): void => {
  try {
    functions.reload(name)
    timers.schedule()
  } catch (error) {
    onFault(error)
  }
}

const faultLogger = (log: Log): ((error: unknown) => void) => {
  const write = logFor(log, 'cloud')
  return (error) => write('error', error instanceof Error ? (error.stack ?? error.message) : String(error))
}

/** Warns once for each shape of a query: a collection and the fields that the query names. */
const scanWarner = (log: Log) => {
  const write = logFor(log, 'database')
  const warned = new Set<string>()
  return (collection: string, query: string, scanned: number): void => {
    if (scanned <= SCAN_WARNING_DOCUMENTS) return
    const fields = fieldsOf(query)
    const shape = `${collection}: ${fields}`
    // MongoDB always has an index of _id; here ranges of it look at every document.
    if (warned.has(shape) || fields === '' || fields === '_id') return
    warned.add(shape)
    write('warn', `a query looked at all ${scanned} documents of ${collection}; an index would help`, {
      collection,
      fields,
    })
  }
}

/** The fields that a query names. Its values may be secret and are left out. */
const fieldsOf = (query: string): string => Object.keys(JSON.parse(query)).join(', ')
