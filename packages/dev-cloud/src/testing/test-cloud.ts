import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCloud } from '../cloud'
import type { PoolCounts } from '../functions/pool'
import type { CloudFunction } from '../infrastructure'
import type { Cloud, CloudOptions } from '../options'

const requireHere = createRequire(import.meta.url)

/** The unmodified SDK, loaded after the environment is set. Its own types miss parts of what it does. */
// biome-ignore lint/suspicious/noExplicitAny: tests use the SDK as JavaScript does.
export type Sdk = any

export type TestCloud = {
  readonly cloud: Cloud
  readonly folder: string
  readonly sdk: Sdk
  /** Starts a new cloud on the same data folder. */
  restart(): Promise<Cloud>
  stop(): Promise<void>
}

/** A cloud on a free port with its data in a temporary folder, and the SDK of this process pointed at it. */
export const startTestCloud = async (options: Partial<CloudOptions> = {}): Promise<TestCloud> => {
  const folder = mkdtempSync(join(tmpdir(), 'dev-cloud-'))
  const start = async () => {
    const started = await startCloud({ port: 0, dataDir: join(folder, 'data'), ...options })
    Object.assign(process.env, started.environment())
    return started
  }
  let cloud = await start()
  const sdk = requireHere('wx-server-sdk')
  sdk.init({ env: 'local' })
  return {
    get cloud() {
      return cloud
    },
    folder,
    sdk,
    restart: async () => {
      await cloud.close()
      cloud = await start()
      return cloud
    },
    stop: async () => {
      await cloud.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Writes a folder of functions: the code of each, and its `config.json` if it has one. */
export const writeFunctions = (
  functions: Readonly<Record<string, { readonly code: string; readonly config?: unknown }>>,
): string => {
  const folder = mkdtempSync(join(tmpdir(), 'dev-cloud-functions-'))
  for (const [name, { code, config }] of Object.entries(functions)) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'index.js'), code)
    if (config) writeFileSync(join(folder, name, 'config.json'), JSON.stringify(config))
  }
  return folder
}

/** Declares functions with time for a cold start on a busy computer. */
export const declared = (names: readonly string[], more: Partial<CloudFunction> = {}): CloudFunction[] =>
  names.map((name) => ({ name, memoryMb: 128, timeoutSeconds: 20, invoke: 'anyone', ...more }))

/** The beginning of a test function that uses the SDK. */
export const SDK_PREAMBLE = `const cloud = require(${JSON.stringify(requireHere.resolve('wx-server-sdk'))}); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });`

/** Posts to a path below an address, which may have a token in it. */
export const post = async (
  base: string,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
) => {
  const url = new URL(base)
  url.pathname += path
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the answer it asks for.
  return { status: response.status, body: (await response.json()) as any }
}

/** What a path below an address answers. The address may have a token in it. */
// biome-ignore lint/suspicious/noExplicitAny: each test knows the answer it asks for.
export const get = async (base: string, path: string): Promise<any> => {
  const url = new URL(base)
  url.pathname += path
  return (await fetch(url)).json()
}

/** How many instances of a function there are, and how many events wait for one. */
export const instancesOf = async (cloud: Cloud, name: string): Promise<PoolCounts> => {
  const counts = (await get(cloud.controlUrl, '/counters')).instances[name]
  if (!counts) throw new Error(`there is no function ${name}`)
  return counts
}

/** What a promise rejects with. */
// biome-ignore lint/suspicious/noExplicitAny: the SDK's errors differ in shape, which is what is tested.
export const rejection = async (promise: Promise<unknown>): Promise<any> =>
  promise.then(
    () => {
      throw new Error('it did not reject')
    },
    (error) => error,
  )
