import { newDataDir, openCloud, removeDataDir, type TestCloud } from '../world/cloud'
import { eventually, openPhone, type Phone } from '../world/phone'

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

const cards = async (): Promise<number> => (await (await phone.page()).$$('.cover-card')).length
const seeCards = (many: number) =>
  eventually(`${many} covers`, async () => ((await cards()) === many ? true : null))
const type = async (text: string) => {
  const field = await phone.see('input')
  await (field as unknown as { input: (text: string) => Promise<void> }).input(text)
}

describe('looking for a cover', () => {
  it('narrows the list to a category, and back', async () => {
    await phone.open('/pages/covers/index')
    await phone.tap('#category-landscape')
    await seeCards(2)
    await phone.tap('#category-all')
    await seeCards(10)
  })

  it('finds one by a part of its name', async () => {
    await phone.open('/pages/covers/index')
    await phone.tap('.finder__search')
    await type('鲤')
    await seeCards(1)
    await phone.see('#cover-koi')
  })

  it('leads back to all when there is none', async () => {
    await phone.open('/pages/covers/index')
    await phone.tap('.finder__search')
    await type('长颈鹿')
    await phone.see('.notice')
    await phone.tap('.notice .press-button')
    await seeCards(10)
  })
})
