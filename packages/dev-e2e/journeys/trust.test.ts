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

const read = (selector: string, text: string) =>
  eventually(`${selector} to say ${text}`, async () => {
    const element = await (await phone.page()).$(selector)
    return (await element?.text())?.includes(text) ? true : null
  })

describe('behind “Mine”', () => {
  it.each([
    ['rules', '领取规则'],
    ['agreement', '用户协议'],
    ['privacy', '隐私说明'],
    ['about', '关于我们'],
  ])('the paper %s can be read', async (name, title) => {
    await phone.open('/pages/mine/index')
    await phone.tap(`#link-${name}`)
    await read('.paper__title', title)
  })

  it('somebody can ask, and gets a number', async () => {
    await phone.open('/trust/ask/index?campaignId=koi')
    const field = await phone.see('textarea')
    await (field as unknown as { input: (text: string) => Promise<void> }).input('领到的封面在哪里看？')
    await phone.tap('.ask-send')
    await phone.tap('.consent-sheet__agree')
    await read('.notice__sentence', '编号')
    expect(await cloud.ports.documents.find('questions', {})).toMatchObject([{ campaignId: 'koi' }])
  })

  it('a claim is listed as kept', async () => {
    await phone.open('/pages/cover/index?id=river-lanterns')
    await phone.claim()
    await phone.closeClaimPage()
    await phone.open('/trust/kept/index')
    await read('#fact-claims', '1 条')
  })
})
