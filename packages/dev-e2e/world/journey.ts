import { type CloudChanges, newDataDir, openCloud, removeDataDir, type TestCloud } from './cloud'
import { devtoolsCli, openDevtools } from './handset'
import { openPhone, type Phone, phoneOf } from './phone'

/** What a journey needs. Its parts exist while tests run, not while they are declared. */
export type CloudWorld = { readonly cloud: TestCloud }
export type PhoneWorld = CloudWorld & { readonly phone: Phone }

/** With DevTools a journey cannot look into the cloud, which belongs to the person who is signed in. */
const foreignCloud: CloudWorld = {
  get cloud(): never {
    throw new Error('This journey needs the local cloud: it cannot be made on DevTools.')
  },
}

/** A cloud for the tests of this block. */
export const useCloud = (changes: CloudChanges = {}): CloudWorld => {
  if (devtoolsCli) return foreignCloud
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

type PhoneOptions = {
  readonly openid?: string
  /** Prepares the cloud before the phone opens. */
  readonly prepare?: (cloud: TestCloud) => Promise<void>
}

/** How long preparing a cloud and opening a browser may take, in ms. */
const SETTING_UP = 120_000

/** A cloud, and a phone of `openid` on it. Everything that the mini program throws fails the journey. */
export const usePhone = ({ openid = 'o-first-person', prepare }: PhoneOptions = {}): PhoneWorld => {
  let phone: Phone
  // Registered before the cloud's, because jest runs these in order and the phone must close first.
  afterAll(async () => {
    await phone?.close()
    expect(phone?.thrown() ?? []).toEqual([])
  })
  const world = useCloud()
  beforeAll(async () => {
    await prepare?.(world.cloud)
    phone = devtoolsCli
      ? phoneOf(await openDevtools(devtoolsCli))
      : await openPhone(world.cloud.cloud.clientUrl, openid)
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
