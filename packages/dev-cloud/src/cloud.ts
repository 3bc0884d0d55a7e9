import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { clientRoute } from './client/client-route'
import { controlRoute } from './control/control-route'
import { createCounters } from './control/counters'
import { DATA_FILE } from './database/data-file'
import { type Database, openDatabase } from './database/database'
import { sdkEnvironment } from './environment'
import { createFaults } from './faults/faults'
import { createFunctions, type Functions } from './functions/functions'
import { createTimers, type Timers } from './functions/timers'
import { watchFunctions } from './functions/watch'
import { adminRoute } from './gateway/admin-route'
import { databaseActions } from './gateway/database-actions'
import { functionActions } from './gateway/function-actions'
import { type Route, sendJson } from './gateway/http'
import { answerOpenApi } from './gateway/openapi-route'
import { type HttpServer, listen } from './gateway/server'
import { storageActions } from './gateway/storage-actions'
import { newToken } from './gateway/token'
import { httpAccessRoute } from './http-access/http-access-route'
import { parseInfrastructure } from './infrastructure'
import { DEFAULT_INSTANCES_PER_FUNCTION, SCAN_WARNING_DOCUMENTS } from './limits'
import { lockFolder } from './lock'
import { type Log, logFor } from './log'
import { type Cloud, type CloudOptions, DEFAULT_APPID, DEFAULT_ENV } from './options'
import { createLogRing } from './page/log-ring'
import { pageRoutes } from './page/page-routes'
import { createStorage } from './storage/storage'
import { downloadRoute, uploadRoute } from './storage/storage-routes'
import { createUploads } from './storage/uploads'
import { robotRoute } from './wechat/robot-route'
import { createWechat } from './wechat/wechat'

const STORAGE_FOLDER = 'storage'

/**
 * Starts a local WeChat cloud: database, functions, storage, timers and WeChat's APIs in one process, on 127.0.0.1.
 * Throws `UsageError`, one sentence that says what to do: port taken, data file damaged or in use, wrong options.
 */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  const infrastructure = parseInfrastructure(options.infrastructure ?? { collections: [], functions: [] })
  const dataDir = resolve(options.dataDir)
  const cleanUp: (() => Promise<void> | void)[] = []
  const stop = async () => {
    for (const step of cleanUp.splice(0).reverse()) await step()
  }
  try {
    const lock = lockFolder(dataDir)
    cleanUp.push(() => lock.release())
    if (options.fresh) removeData(dataDir)
    const database = openDatabase(dataDir, infrastructure)
    cleanUp.push(() => database.close())
    return await serve(options, { database, dataDir, infrastructure }, cleanUp, stop)
  } catch (error) {
    await stop()
    throw error
  }
}

type Opened = {
  readonly database: Database
  readonly dataDir: string
  readonly infrastructure: ReturnType<typeof parseInfrastructure>
}

async function serve(
  options: CloudOptions,
  { database, dataDir, infrastructure }: Opened,
  cleanUp: (() => Promise<void> | void)[],
  stop: () => Promise<void>,
): Promise<Cloud> {
  const { env = DEFAULT_ENV, appid = DEFAULT_APPID } = options
  const [clientToken, controlToken] = [newToken(), newToken()]
  const counters = createCounters()
  const wechat = createWechat(options.wechat ?? {}, Math.random)
  const storage = createStorage(join(dataDir, STORAGE_FOLDER), env)
  const uploads = createUploads()
  const faults = createFaults(options.faults ?? { rules: [] })
  const logs = createLogRing(options.log)
  const onFault = faultLogger(logs.log)
  const baseUrl = () => server.url

  // The functions must know the address, which is known once the port is bound: until then there are no routes.
  let routes: Readonly<Record<string, Route>> = {}
  const server: HttpServer = await listen(options.port, () => routes, onFault)
  cleanUp.push(() => server.close())

  const environment = sdkEnvironment({ url: server.url, env })
  const functions = createFunctions({
    folder: options.functionsDir === undefined ? undefined : resolve(options.functionsDir),
    infrastructure,
    appid,
    environment,
    maxInstances: options.maxInstances ?? DEFAULT_INSTANCES_PER_FUNCTION,
    counters,
    log: logFor(logs.log, 'function'),
  })
  cleanUp.push(() => functions.close())
  const timers = createTimers(functions, onFault)
  cleanUp.push(() => timers.stop())
  timers.schedule()
  if (options.watch && options.functionsDir) {
    const watcher = watchFunctions(resolve(options.functionsDir), (name) =>
      reload(functions, timers, name, onFault),
    )
    cleanUp.push(() => watcher.close())
  }

  const actions = {
    ...databaseActions(database, scanWarner(logs.log)),
    ...functionActions(functions),
    ...storageActions(storage, uploads, baseUrl),
  }
  const openApi: Route = (exchange) => answerOpenApi(exchange, { wechat, functions, appid, counters })
  routes = {
    '/admin': adminRoute({ actions, functions, counters, faults, openApi, onFault }),
    '/client': clientRoute({
      token: clientToken,
      appid,
      functions,
      storage,
      consents: wechat.consents,
      baseUrl,
    }),
    '/control': controlRoute({ token: controlToken, functions, timers, counters, wechat, faults }),
    '/http/': httpAccessRoute(functions, env),
    '/wecom/': robotRoute(wechat.robot),
    '/storage-upload/': uploadRoute(storage, uploads),
    '/storage/': downloadRoute(storage),
    ...pageRoutes({ env, database, functions, storage, wechat, counters, faults, logs }),
    '/environment': ({ response }) => sendJson(response, 200, environment),
  }

  return {
    url: server.url,
    clientUrl: `${server.url}/client?token=${clientToken}`,
    controlUrl: `${server.url}/control?token=${controlToken}`,
    environment: () => ({ ...environment }),
    configureWechat: wechat.configure,
    close: stop,
  }
}

function removeData(dataDir: string): void {
  for (const suffix of ['', '-wal', '-shm', '.draft'])
    rmSync(join(dataDir, DATA_FILE + suffix), { force: true })
  rmSync(join(dataDir, STORAGE_FOLDER), { recursive: true, force: true })
}

function reload(functions: Functions, timers: Timers, name: string, onFault: (error: unknown) => void): void {
  try {
    functions.reload(name)
    timers.schedule()
  } catch (error) {
    onFault(error)
  }
}

function faultLogger(log: Log): (error: unknown) => void {
  const write = logFor(log, 'cloud')
  return (error) => write('error', error instanceof Error ? (error.stack ?? error.message) : String(error))
}

function scanWarner(log: Log) {
  const write = logFor(log, 'database')
  return (collection: string, query: string, scanned: number): void => {
    if (scanned <= SCAN_WARNING_DOCUMENTS) return
    write('warn', `a query looked at all ${scanned} documents of ${collection}; an index would help`, {
      collection,
      fields: fieldsOf(query),
    })
  }
}

/** The fields a query names, never the values it looks for. */
function fieldsOf(query: string): string {
  return Object.keys(JSON.parse(query)).join(', ')
}
