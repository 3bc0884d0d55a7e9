import { usePhone } from '../world/journey'
import { RISKY } from '../world/known-to-wechat'
import { publishSmall, SMALL } from '../world/small-campaign'
import { expectNothingTaken, type Stock, stockOf } from '../world/stock'

/** What the person reads in each state, on the button and beside it, by language. */
const words = {
  zh_CN: {
    ready: ['领取这款封面', '每人一份，先到先得'],
    scheduled: ['开放时提醒我', '开放时，微信会发一条消息给你'],
    soldOut: ['看看别的封面', '这款封面已全部领完'],
    paused: ['看看别的封面', '暂停发放。过一会儿下拉刷新看看'],
    ended: ['看看别的封面', '这款封面的发放已经结束'],
    declined: ['同意后领取', '还没有同意隐私保护指引'],
    opening: ['正在为你取', '点一次就好'],
    granted: ['再次打开领取页', '已为你留好，去微信领取页领取'],
    theirs: ['打开领取页', '已为你留好，随时可以打开领取页'],
    late: ['再取一次领取页', '已为你留好。领取页还没备好'],
    queue: ['秒后自动再试', '人很多，不用一直点'],
    notEligible: ['告诉我们', '微信的安全检查没有通过；觉得有误，请告诉我们'],
    fault: ['再试一次', '我们这边出了点问题'],
    offline: ['再试一次', '网络没有连上'],
  },
  en: {
    ready: ['Claim this cover', 'One each, first come, first served'],
    scheduled: ['Remind me when it opens', 'WeChat will send you one message when it opens'],
    soldOut: ['See other covers', 'Every one of these covers has been claimed'],
    paused: ['See other covers', 'Paused for now. Pull down to check again in a while'],
    ended: ['See other covers', 'This cover is no longer given out'],
    declined: ['Agree and claim', "You haven't agreed to the privacy guideline"],
    opening: ['Getting it for you', 'no need to tap again'],
    granted: ['Open the claim page again', "Saved for you. Finish on WeChat's claim page"],
    theirs: ['Open the claim page', 'Saved for you. Open the claim page whenever you like'],
    late: ['Get the claim page again', "Saved for you. The claim page isn't ready"],
    queue: ['Trying again in', "It's busy. No need to keep tapping"],
    notEligible: ['Tell us', "If you think that's wrong, tell us"],
    fault: ['Try again', 'Something went wrong on our side'],
    offline: ['Try again', 'No network'],
  },
} as const

type State = keyof typeof words.en

const BUSY = -1
/** The claim is not known to be written. A failing read of claims is a fault, and not this. */
const NO_CLAIM_WRITTEN = {
  kind: 'error',
  rate: 1,
  action: 'database.insertDocument',
  function: 'claim',
  collection: 'claims',
}
const LINKS = 'redpacketcover.getAuthenticationUrl'

/** The small campaign with a risk policy. */
const CAREFUL = 'careful'

const world = usePhone({
  prepare: async ({ ports }) => {
    await publishSmall(ports, 10)
    await publishSmall(ports, 10, { _id: CAREFUL, risk: { refuseFrom: 4, whenDown: 'try-later' } })
  },
})

/** One person for each language, so that nobody has agreed or claimed before. */
describe.each([
  ['zh_CN', 'light', RISKY[0]],
  ['en', 'dark', RISKY[1]],
] as const)('in %s and %s', (language, theme, openid) => {
  beforeAll(async () => {
    await world.phone.handTo(openid)
    await world.phone.turn({ language, theme, network: 'wifi' })
  })

  const openCover = (id: string) => world.phone.open(`/pages/cover/index?id=${id}`)
  const read = async (state: State) => {
    const [button, note] = words[language][state]
    await world.phone.waitToRead('.claim-button', button)
    await world.phone.waitToRead('.claim-note', note)
  }
  const seeClaimPage = async () => {
    expect(await world.phone.claimPageUrl()).toMatch(/^https:/)
    await world.phone.closeClaimPage()
  }
  const stock = (id: string) => stockOf(world.cloud.ports, id)
  const nothingTaken = (id: string, before: Stock) => expectNothingTaken(world.cloud.ports, id, before)
  const heal = async () => {
    await world.cloud.control('faults', { rules: [] })
    await world.cloud.control('wechat', { api: LINKS, errcode: BUSY, rate: 0 })
  }

  it.each([
    ['ready', 'river-lanterns'],
    ['scheduled', 'crane-and-pine'],
    ['soldOut', 'moon-gate'],
    ['paused', 'tea-house'],
    ['ended', 'night-train'],
  ] as const)('the phone says "%s"', async (state, id) => {
    await openCover(id)
    await read(state)
  })

  it('a person who declines the privacy guideline claims nothing', async () => {
    const before = await stock('river-lanterns')
    await openCover('river-lanterns')
    await world.phone.tap('.claim-button')
    await world.phone.tap('.consent-sheet__no')
    await read('declined')
    await nothingTaken('river-lanterns', before)
  })

  it('three taps, one of them consent, lead from the first screen to WeChat’s page', async () => {
    await world.phone.open('/pages/covers/index')
    await world.phone.tap('#cover-river-lanterns')
    await world.phone.tap('.claim-button')
    await world.phone.tap('.consent-sheet__agree')
    await seeClaimPage()
    await read('granted')
  })

  it('two taps lead to WeChat’s page once the guideline is agreed to', async () => {
    await world.phone.open('/pages/covers/index')
    await world.phone.tap('#cover-plum-in-snow')
    await world.phone.tap('.claim-button')
    await seeClaimPage()
  })

  it('a cover that the person has opens again and takes no second unit', async () => {
    const before = await stock('river-lanterns')
    await openCover('river-lanterns')
    await read('theirs')
    await world.phone.tap('.claim-button')
    await seeClaimPage()
    await nothingTaken('river-lanterns', before)
  })

  it('a person who is not eligible reads so, takes no unit, and may ask why', async () => {
    const before = await stock(CAREFUL)
    await openCover(CAREFUL)
    await world.phone.tap('.claim-button')
    await read('notEligible')
    await nothingTaken(CAREFUL, before)
    await world.phone.tap('.claim-button')
    await world.phone.see('.ask-send')
    expect((await world.phone.page()).query).toEqual({ campaignId: CAREFUL })
  })

  it('an app that is killed before its call was sent is ready again, and nothing is lost', async () => {
    const before = await stock('year-of-the-goat')
    await openCover('year-of-the-goat')
    await world.phone.silence('cloud.callFunction')
    await world.phone.tap('.claim-button')
    await read('opening')
    await world.phone.restart()
    await openCover('year-of-the-goat')
    await read('ready')
    await nothingTaken('year-of-the-goat', before)
  })

  it('a late link comes with a later try, and the grant stays', async () => {
    const { claims } = await stock('year-of-the-goat')
    await world.cloud.control('wechat', { api: LINKS, errcode: BUSY, rate: 1 })
    await openCover('year-of-the-goat')
    await world.phone.tap('.claim-button')
    await read('late')
    expect(await stock('year-of-the-goat')).toMatchObject({ claims: claims + 1 })
    await heal()
    await seeClaimPage()
  })

  it('a fault is shown as our own, and the next tap works', async () => {
    await world.cloud.control('faults', { rules: [{ kind: 'error', rate: 1, function: 'claim' }] })
    await openCover('blue-green-mountains')
    await world.phone.tap('.claim-button')
    await read('fault')
    await heal()
    await world.phone.tap('.claim-button')
    await seeClaimPage()
  })

  it('the phone waits and tries again by itself while a crowd claims', async () => {
    await world.cloud.control('faults', { rules: [NO_CLAIM_WRITTEN] })
    await openCover('koi')
    await world.phone.tap('.claim-button')
    await read('queue')
    await heal()
    await seeClaimPage()
  })

  it('a phone without a network says so, and the next tap with a network works', async () => {
    await openCover(SMALL)
    await world.phone.see('.claim-button')
    await world.phone.turn({ network: 'none' })
    await world.phone.tap('.claim-button')
    await read('offline')
    await world.phone.turn({ network: 'wifi' })
    await world.phone.tap('.claim-button')
    await seeClaimPage()
  })
})
