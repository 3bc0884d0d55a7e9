import { newDataDir, openCloud, removeDataDir, type TestCloud } from './cloud'
import { devtoolsCli, openDevtools } from './handset'
import type { CloudChanges } from './host/requests'
import { openPhone, type Phone, phoneOf } from './phone'

/** What a journey stands on. Its parts are there while tests run, not while they are declared. */
export type CloudWorld = { readonly cloud: TestCloud }
export type PhoneWorld = CloudWorld & { readonly phone: Phone }

/** The cloud of whoever is signed in to DevTools is not ours to look into. */
const foreignCloud: CloudWorld = {
  get cloud(): never {
    throw new Error('This journey needs the local cloud: it cannot be made on DevTools.')
  },
}

/** Time enough to prepare a cloud and to open a browser, in ms. */
const SETTING_UP = 120_000

/** A cloud from before the first test of this block to after its last. */
export const useCloud = (changes: CloudChanges = {}): CloudWorld => {
  if (devtoolsCli) return foreignCloud
  const dataDir = newDataDir()
  let cloud: TestCloud
  beforeAll(async () => {
    cloud = await openCloud(dataDir, changes)
  }, SETTING_UP)
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

type PhoneOptions = {
  readonly openid?: string
  /** What is to be so before the phone first looks. */
  readonly prepare?: (cloud: TestCloud) => Promise<void>
}

/** A cloud, and on it a phone in the hand of `openid`. On no journey may the mini program throw anything. */
export const usePhone = ({ openid = 'o-first-person', prepare }: PhoneOptions = {}): PhoneWorld => {
  let phone: Phone
  // Registered before the cloud's, since jest runs these in order: the phone is put away first.
  afterAll(async () => {
    await phone?.close()
    expect(phone?.thrown() ?? []).toEqual([])
  })
  const world = useCloud()
  beforeAll(async () => {
    await prepare?.(world.cloud)
    phone = devtoolsCli ? phoneOf(await openDevtools(devtoolsCli)) : await openPhone(openid)
  }, SETTING_UP)
  return {
    get cloud() {
      return world.cloud
    },
    get phone() {
      return phone
    },
  }
}
