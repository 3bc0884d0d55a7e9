import { usePhone } from '../world/journey'
import { eventually } from '../world/phone'

const world = usePhone()

const SCENE = 'getLaunchOptionsSync'

/** The scene in which somebody opens a card in Moments. */
const MOMENTS = 1154

describe('a page that breaks while it is drawn', () => {
  it('says so with a number, and is drawn again by a tap', async () => {
    // Pages read the scene in which they were opened.
    await world.phone.answer(SCENE, null)
    await world.phone.open('/pages/cover/index?id=koi')
    await world.phone.waitToRead('.notice__title', '这里出了点问题')
    await world.phone.waitToRead('.notice__sentence', '编号')
    await world.phone.answer(SCENE, { scene: 1001 })
    await world.phone.tap('.notice .press-button')
    await world.phone.see('.claim-button')
  })
})

describe('a card in Moments', () => {
  it('shows the cover without a call, and says where to go on', async () => {
    await world.phone.open('/pages/covers/index')
    await world.phone.see('#cover-koi')
    const before = await world.cloud.calls('browse')
    await world.phone.answer(SCENE, { scene: MOMENTS })
    await world.phone.open('/pages/cover/index?id=koi')
    await world.phone.waitToRead('.single__title', '双鲤戏月')
    await world.phone.waitToRead('.single__sentence', '前往小程序')
    expect(await (await world.phone.page()).$('.claim-button')).toBeNull()
    expect(await world.cloud.calls('browse')).toBe(before)
  })

  it('shows what it brought along when nothing can be read', async () => {
    await world.phone.answer(SCENE, { scene: MOMENTS })
    await world.phone.open(`/pages/cover/index?id=nowhere&t=${encodeURIComponent('一款封面')}`)
    await world.phone.waitToRead('.single__title', '一款封面')
    await world.phone.restart()
  })
})

describe('a phone on which WeChat does not open the claim page', () => {
  it('leads to a question after the second refusal, and the cover stays kept', async () => {
    await world.phone.answer('showRedPackage', { errMsg: 'showRedPackage:fail url is invalid' })
    await world.phone.open('/pages/cover/index?id=river-lanterns')
    await world.phone.tap('.claim-button')
    await world.phone.tap('.consent-sheet__agree')
    await world.phone.waitToRead('.claim-note', '领取页没能打开')
    await world.phone.tap('.claim-button')
    await world.phone.waitToRead('.claim-note', '微信两次都没打开领取页')
    await world.phone.waitToRead('.claim-button', '告诉我们')
    await world.phone.restart()
  })
})

describe('a phone without a network', () => {
  it('says of when the covers are that it shows', async () => {
    await world.phone.open('/pages/covers/index')
    await world.phone.see('#cover-koi')
    await world.phone.turn({ network: 'none' })
    await world.phone.restart()
    await world.phone.open('/pages/covers/index')
    await world.phone.waitToRead('.as-of', '没有网络，这是 今天')
    await world.phone.turn({ network: 'wifi' })
  })
})

describe('covers of one’s own', () => {
  it('are corrected when they were deleted on another device', async () => {
    await world.phone.open('/pages/mine/index')
    await world.phone.see('#mine-river-lanterns')
    await world.cloud.call('person', { action: 'forget-me' }, 'o-first-person')
    await world.phone.sleep(2 * 60_000)
    await world.phone.waitToRead('.notice__title', '还没有封面')
    await world.phone.open('/pages/covers/index')
    await eventually('the cover that can be claimed again', async () => {
      const card = await (await world.phone.page()).$('#cover-river-lanterns .cover-card__state')
      return (await card?.text())?.includes('可领取') ? true : null
    })
  })
})
