import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Cloud,
  type CloudOptions,
  type Infrastructure,
  type StorageRules,
  startCloud,
} from '@hongbao/dev-cloud'
import { unzipSync } from 'fflate'
import * as v from 'valibot'
import type { Invoked } from './actions/action'
import type { State, StoredFunction } from './state'

export type LocalCloudOptions = Pick<CloudOptions, 'wechat' | 'panels' | 'log'> & {
  readonly port: number
  /** Documents, files, and the folders of the functions are kept here. */
  readonly dataDir: string
  /**
   * Whether the platform takes a function's WeChat APIs from the `config.json` in its package. It is known of an upload
   * by DevTools, and not known of the management API.
   */
  readonly registersOpenapi: boolean
  /** What a person has set in the console: how long the CDN keeps files. No API sets it, so a deployment cannot. */
  readonly cdn?: StorageRules
  /** Functions may run at least this long: a cold start on a busy computer takes more than a short limit. */
  readonly patienceSeconds?: number
}

const Config = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ permissions: v.optional(v.object({ openapi: v.optional(v.array(v.string()), []) }), {}) }),
)

const Rules = v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.looseObject({})))

const unpack = (folder: string, { code, triggers }: StoredFunction, registersOpenapi: boolean): void => {
  const files = unzipSync(code)
  mkdirSync(folder, { recursive: true })
  for (const [name, bytes] of Object.entries(files)) {
    if (!/^[\w.-]+$/.test(name)) throw new Error(`the package holds a file in a folder: ${name}`)
    writeFileSync(join(folder, name), bytes)
  }
  const given = files['config.json']
  const { permissions } = v.parse(Config, given ? Buffer.from(given).toString('utf8') : '{}')
  // The timers are the environment's own: the management API does not read them from the package.
  const config = {
    permissions: { openapi: registersOpenapi ? permissions.openapi : [] },
    triggers: triggers.map(({ name, cron }) => ({ name, type: 'timer', config: cron })),
  }
  writeFileSync(join(folder, 'config.json'), JSON.stringify(config))
}

const infrastructureOf = (
  { tables, functions, functionRule }: State,
  { cdn, patienceSeconds = 0 }: Pick<LocalCloudOptions, 'cdn' | 'patienceSeconds'>,
): Infrastructure => {
  const rules = v.parse(Rules, functionRule ?? '{}')
  return {
    ...(cdn ? { storage: cdn } : {}),
    collections: [...tables].map(([name, { indexes }]) => ({
      name,
      access: 'ADMINONLY' as const,
      indexes: indexes.map(({ keys, ...index }) => ({
        ...index,
        keys: keys.map(([field, way]) => [field, way] as [string, 1 | -1]),
      })),
    })),
    functions: [...functions].map(([name, { memoryMb, timeoutSeconds }]) => ({
      name,
      memoryMb,
      timeoutSeconds: Math.max(timeoutSeconds, patienceSeconds),
      invoke: rules[name]?.invoke === false ? ('nobody' as const) : ('anyone' as const),
    })),
  }
}

/**
 * Starts what is deployed to a stand-in on the local cloud: its collections with their indexes, and its functions as they
 * were uploaded. Throws when a collection is open to clients, which the local cloud cannot be.
 */
export const startDeployed = async (state: State, options: LocalCloudOptions): Promise<Cloud> => {
  const { registersOpenapi, dataDir, cdn, patienceSeconds, ...rest } = options
  const open = [...state.tables].find(([, { acl }]) => acl !== 'ADMINONLY')
  if (open)
    throw new Error(`the collection ${open[0]} is ${open[1].acl}; the local cloud has closed ones only`)
  const functionsDir = join(dataDir, 'functions')
  rmSync(functionsDir, { recursive: true, force: true })
  mkdirSync(functionsDir, { recursive: true })
  for (const [name, each] of state.functions) unpack(join(functionsDir, name), each, registersOpenapi)
  return startCloud({
    ...rest,
    dataDir: join(dataDir, 'cloud'),
    functionsDir,
    infrastructure: infrastructureOf(state, options),
    env: state.envId,
  })
}

const Answer = v.union([
  v.object({ result: v.unknown() }),
  v.object({ error: v.object({ errMsg: v.string() }) }),
])

/** Calls a function as the management API does: with nobody's identity. */
export const invokeDeployed = async (cloud: Cloud, name: string, event: string): Promise<Invoked> => {
  const url = new URL(cloud.clientUrl)
  url.pathname += '/call-function'
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, data: JSON.parse(event), source: 'wx_http' }),
  })
  const answer = v.parse(Answer, await response.json())
  if ('error' in answer) return { ok: false, error: answer.error.errMsg }
  return { ok: true, result: JSON.stringify(answer.result) }
}
