import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cloud, type CloudFunction, type Infrastructure, startCloud } from '@hongbao/dev-cloud'

export const CTOKEN = 'conformance-ctoken'
export const OPENID = 'oConformance-0000000000000001'

const sdkPath = createRequire(import.meta.url).resolve('wx-server-sdk')
const PREAMBLE = `const cloud = require(${JSON.stringify(sdkPath)}); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });`
const COVER_API = 'redpacketcover.getAuthenticationUrl'
const CALLS_COVER = `${PREAMBLE} exports.main = (event) => cloud.openapi.redpacketcover.getAuthenticationUrl(event).catch(({ errCode }) => ({ errCode }))`

/** Functions as they are uploaded: the code, and `config.json` where a function has one. */
const FUNCTIONS: Readonly<Record<string, { readonly code: string; readonly config?: object }>> = {
  echo: { code: 'exports.main = async (event) => event' },
  context: { code: `${PREAMBLE} exports.main = async () => cloud.getWXContext()` },
  calls: {
    code: `${PREAMBLE} exports.main = async ({ name }) => (await cloud.callFunction({ name, data: {} })).result`,
  },
  throws: { code: `exports.main = async () => { throw new Error('on purpose') }` },
  slow: { code: 'exports.main = () => new Promise(() => {})' },
  large: { code: `exports.main = async () => 'x'.repeat(1024 * 1024 + 1)` },
  internal: { code: 'exports.main = async () => 1' },
  cover: { code: CALLS_COVER, config: { permissions: { openapi: [COVER_API] } } },
  undeclared: { code: CALLS_COVER },
  logs: {
    code: `${PREAMBLE} exports.main = async () => { cloud.logger().info({ said: 'something' }); return 1 }`,
  },
}

const functionNamed = (name: string, more: Partial<CloudFunction>): CloudFunction => ({
  ...{ name, memoryMb: 128, timeoutSeconds: 10, invoke: 'anyone' },
  ...more,
})

/** A collection with each kind of index that the console can create. */
export const INDEXED = 'indexed'

const infrastructure: Infrastructure = {
  collections: [
    {
      name: INDEXED,
      access: 'ADMINONLY',
      indexes: [
        { name: 'unit', keys: [['unit', 1]], unique: true, sparse: true },
        {
          name: 'person_day',
          keys: [
            ['person', 1],
            ['day', -1],
          ],
          unique: true,
          sparse: true,
        },
      ],
    },
  ],
  functions: [functionNamed('slow', { timeoutSeconds: 1 }), functionNamed('internal', { invoke: 'nobody' })],
}

export type LocalCloud = {
  readonly cloud: Cloud
  readonly logged: readonly string[]
  /** Calls a function as a mini program would, as this person. */
  callAs(openid: string, name: string, data?: object): Promise<ClientAnswer>
  stop(): Promise<void>
}

// biome-ignore lint/suspicious/noExplicitAny: each fact knows the result it asks for.
type ClientAnswer = { readonly result?: any; readonly error?: { errCode: number; errMsg: string } }

export const startLocalCloud = async (): Promise<LocalCloud> => {
  const folder = mkdtempSync(join(tmpdir(), 'conformance-'))
  const logged: string[] = []
  writeFunctions(join(folder, 'functions'))
  const cloud = await startCloud({
    port: 0,
    dataDir: join(folder, 'data'),
    functionsDir: join(folder, 'functions'),
    infrastructure,
    wechat: { covers: [{ ctoken: CTOKEN }], templates: ['T1'], riskyWords: ['spam'] },
    log: ({ message }) => void logged.push(message),
  })
  return {
    cloud,
    logged,
    callAs: (openid, name, data = {}) => callAs(cloud, { openid, name, data }),
    stop: async () => {
      await cloud.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const writeFunctions = (folder: string): void => {
  for (const [name, { code, config }] of Object.entries(FUNCTIONS)) {
    mkdirSync(join(folder, name), { recursive: true })
    writeFileSync(join(folder, name, 'index.js'), code)
    if (config) writeFileSync(join(folder, name, 'config.json'), JSON.stringify(config))
  }
}

const callAs = async (cloud: Cloud, body: object): Promise<ClientAnswer> => {
  const url = new URL(cloud.clientUrl)
  url.pathname += '/call-function'
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  return (await response.json()) as ClientAnswer
}
