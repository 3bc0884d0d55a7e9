import { newDataDir, openCloud, removeDataDir, type TestCloud } from '../world/cloud'
import { openPhone, type Phone } from '../world/phone'

const dataDir = newDataDir()
let cloud: TestCloud
let phone: Phone

beforeAll(async () => {
  cloud = await openCloud(dataDir)
  phone = await openPhone(cloud.cloud.clientUrl, 'o-first-person')
})

afterAll(async () => {
  await phone?.close()
  await cloud?.close()
  removeDataDir(dataDir)
})

describe('browsing', () => {
  it('asks a function once, for where the published files are', async () => {
    await phone.open('/pages/covers/index')
    await phone.see('#cover-koi')
    expect(await cloud.calls('browse')).toBe(1)
  })

  it('asks no function after that, whatever is looked at', async () => {
    const before = await cloud.calls('browse')
    for (const id of ['koi', 'moon-gate', 'night-train']) {
      await phone.open(`/pages/cover/index?id=${id}`)
      await phone.see('.rule-list')
    }
    await phone.open('/pages/covers/index')
    await phone.see('#cover-koi')
    expect(await cloud.calls('browse')).toBe(before)
  })
})
