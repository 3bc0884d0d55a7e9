import { createRequire } from 'node:module'
import { type LocalCloud, startLocalCloud } from './local-cloud'
import { recorded } from './recorded'

/** The unmodified SDK, without its types, which lack parts of what it does. */
// biome-ignore lint/suspicious/noExplicitAny: its answers are what is tested.
export type Sdk = any

/** `TARGET=real` runs the same facts against a real environment; anything else against the local cloud. */
export const isLocal = process.env.TARGET !== 'real'

let local: LocalCloud | undefined
let loaded: Sdk
let collections = 0

/** The SDK. This process's environment alone gives it its target. */
export const sdk = (): Sdk => loaded
export const database = (): Sdk => recorded('database', loaded.database())
export const command = (): Sdk => recorded('command', loaded.database().command)

/** The stages of a pipeline over a collection. */
export const pipelineOf = (collection: Sdk): Sdk => recorded('pipeline', collection.aggregate())

/** The local cloud. Facts that use it are `{ needs: 'local' }`. */
export const localCloud = (): LocalCloud => {
  if (local) return local
  throw new Error('this fact needs the local cloud: mark it with { needs: "local" }')
}

/** One target for all facts of a file. */
export const useTarget = (): void => {
  beforeAll(async () => {
    local = isLocal ? await startLocalCloud() : undefined
    Object.assign(process.env, local ? local.cloud.environment() : realEnvironment())
    loaded = createRequire(import.meta.url)('wx-server-sdk')
    loaded.init({ env: process.env.TCB_ENV })
  })
  afterAll(() => local?.stop())
}

/** A function's environment variables, for a process outside the platform. The caller gives the keys. */
const realEnvironment = (): Record<string, string> => {
  const { TARGET_ENV, TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY, TENCENTCLOUD_REGION } = process.env
  if (!TARGET_ENV || !TENCENTCLOUD_SECRETID || !TENCENTCLOUD_SECRETKEY)
    throw new Error('TARGET=real needs TARGET_ENV, TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY')
  return {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: TENCENTCLOUD_REGION ?? 'ap-shanghai',
    SCF_NAMESPACE: TARGET_ENV,
    TCB_ENV: TARGET_ENV,
  }
}

/**
 * An empty collection, by its name. The SDK cannot drop a collection. So in a real environment the collections named
 * `conformance_…` stay, and this empties them.
 */
export const emptyCollection = async (topic: string): Promise<string> => {
  const name = isLocal ? `${topic}_${++collections}` : `conformance_${topic}`
  const created = await database()
    .createCollection(name)
    .catch(() => undefined)
  if (!created)
    await database()
      .collection(name)
      .where({ _id: command().exists(true) })
      .remove()
  return name
}

/** An empty collection with these documents in it. */
export const collectionOf = async (topic: string, documents: readonly object[]): Promise<Sdk> => {
  const collection = recorded('collection', database().collection(await emptyCollection(topic)))
  if (documents.length > 0) await collection.add({ data: documents })
  return collection
}

/** What a promise rejects with. */
export const rejection = async (promise: Promise<unknown>): Promise<Sdk> =>
  promise.then(
    () => {
      throw new Error('it did not reject')
    },
    (error) => error,
  )
