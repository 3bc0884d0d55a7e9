import { createRequire } from 'node:module'
import { sdkEnvironment } from '../environment'
import type { CloudOptions } from '../options'
import { type Sdk, startTestCloud, type TestCloud } from './test-cloud'

// The SDK reads the address at each call, so its database can be made before a cloud is started.
Object.assign(process.env, sdkEnvironment({ url: 'http://127.0.0.1:1', env: 'local' }))
const sdk: Sdk = createRequire(import.meta.url)('wx-server-sdk')
sdk.init({ env: 'local' })

/** The SDK's database and its operators. */
export const db: Sdk = sdk.database()
export const _: Sdk = db.command

let next = 0

export const lastName = (): string => `c${next - 1}`

/** A new empty collection for one test. */
export const collection = async (): Promise<Sdk> => {
  next++
  await db.createCollection(lastName())
  return db.collection(lastName())
}

/** A cloud for all tests of a file. */
export const useCloud = (options: Partial<CloudOptions> = {}): void => {
  let test: TestCloud
  beforeAll(async () => {
    test = await startTestCloud(options)
  })
  afterAll(() => test.stop())
}
