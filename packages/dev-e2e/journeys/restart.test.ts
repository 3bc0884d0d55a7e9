import { newDataDir, openCloud, removeDataDir, type TestCloud } from '../world/cloud'
import { openPhone, type Phone } from '../world/phone'
import { stockOf } from '../world/stock'

const dataDir = newDataDir()
let cloud: TestCloud
let phone: Phone

const start = async (): Promise<void> => {
  cloud = await openCloud(dataDir)
  phone = await openPhone(cloud.cloud.clientUrl, 'o-first-person')
}

const stop = async (): Promise<void> => {
  await phone?.close()
  await cloud?.close()
}

beforeAll(start)
afterAll(async () => {
  await stop()
  removeDataDir(dataDir)
})

it('a restart of the local cloud loses no claim', async () => {
  await phone.open('/pages/cover/index?id=koi')
  await phone.claim()
  const before = await stockOf(cloud.ports, 'koi')

  await stop()
  await start()

  await phone.open('/pages/mine/index')
  await phone.see('#mine-koi')
  const after = await stockOf(cloud.ports, 'koi')
  expect(after.claims).toBe(before.claims)
})
