import { type CloudChanges, newDataDir, openCloud, removeDataDir, type TestCloud } from './cloud'
import { openPhone, type Phone } from './phone'

/** What a journey stands on. Its parts are there while tests run, not while they are declared. */
export type CloudWorld = { readonly cloud: TestCloud }
export type PhoneWorld = CloudWorld & { readonly phone: Phone }

/** A cloud from before the first test of this block to after its last. */
export const useCloud = (changes: CloudChanges = {}): CloudWorld => {
  const dataDir = newDataDir()
  let cloud: TestCloud
  beforeAll(async () => {
    cloud = await openCloud(dataDir, changes)
  })
  afterAll(async () => {
    await cloud?.close()
    removeDataDir(dataDir)
  })
  return {
    get cloud() {
      return cloud
    },
  }
}

/** A cloud, and on it a phone in the hand of `openid`. */
export const usePhone = (openid = 'o-first-person'): PhoneWorld => {
  let phone: Phone
  // Registered before the cloud's, since jest runs these in order: the phone is put away first.
  afterAll(() => phone?.close())
  const world = useCloud()
  beforeAll(async () => {
    phone = await openPhone(world.cloud.cloud.clientUrl, openid)
  })
  return {
    get cloud() {
      return world.cloud
    },
    get phone() {
      return phone
    },
  }
}
