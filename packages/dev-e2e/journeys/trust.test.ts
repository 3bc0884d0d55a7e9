import { usePhone } from '../world/journey'

const world = usePhone()

describe('the pages behind “Mine”', () => {
  it.each([
    ['rules', '领取规则'],
    ['agreement', '用户协议'],
    ['privacy', '隐私说明'],
    ['about', '关于我们'],
  ])('show the paper %s', async (name, title) => {
    await world.phone.open('/pages/mine/index')
    await world.phone.tap(`#link-${name}`)
    await world.phone.waitToRead('.paper__title', title)
  })

  it('take a question and answer with its number', async () => {
    await world.phone.open('/trust/ask/index?campaignId=koi')
    const field = await world.phone.see('textarea')
    await (field as unknown as { input: (text: string) => Promise<void> }).input('领到的封面在哪里看？')
    await world.phone.tap('.ask-send')
    await world.phone.tap('.consent-sheet__agree')
    await world.phone.waitToRead('.notice__sentence', '编号')
    expect(await world.cloud.ports.documents.find('questions', {})).toMatchObject([{ campaignId: 'koi' }])
  })

  it('list a claim among what is kept', async () => {
    await world.phone.open('/pages/cover/index?id=river-lanterns')
    await world.phone.claim()
    await world.phone.closeClaimPage()
    await world.phone.open('/trust/kept/index')
    await world.phone.waitToRead('#fact-claims', '1 条')
  })
})
