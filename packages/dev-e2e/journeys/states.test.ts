import { usePhone } from '../world/journey'
import { stockOf } from '../world/stock'

/** What the person reads in each state, by language. */
const words = {
  zh_CN: {
    declined: '还没有同意隐私保护指引',
    agree: '同意后领取',
    late: '已为你留好。领取页还没备好',
    fault: '我们这边出了点问题',
    crowd: '人很多，不用一直点',
    queue: '秒后自动再试',
    offline: '网络没有连上',
  },
  en: {
    declined: 'The privacy guideline is not agreed to',
    agree: 'Agree, then claim',
    late: 'Kept for you. The claim page is not ready',
    fault: 'Something broke on our side',
    crowd: 'Many people are here; no need to keep tapping',
    queue: 'Trying again in',
    offline: 'No network',
  },
}

const BUSY = -1

/** A person each, so that nobody has agreed or claimed before. */
describe.each([
  ['zh_CN', 'light', 'o-first-person'],
  ['en', 'dark', 'o-second-person'],
] as const)('in %s and %s', (language, theme, openid) => {
  const t = words[language]
  const world = usePhone({ openid })
  beforeAll(() => world.phone.turn({ language, theme }))

  const openCover = (id: string) => world.phone.open(`/pages/cover/index?id=${id}`)
  const heal = async () => {
    await world.cloud.control('faults', { rules: [] })
    await world.cloud.control('wechat', {
      api: 'redpacketcover.getAuthenticationUrl',
      errcode: BUSY,
      rate: 0,
    })
  }

  it('a privacy guideline that is declined claims nothing', async () => {
    await openCover('river-lanterns')
    await world.phone.tap('.claim-button')
    await world.phone.tap('.consent-sheet__no')
    await world.phone.waitToRead('.claim-note', t.declined)
    await world.phone.waitToRead('.claim-button', t.agree)
    expect(await stockOf(world.cloud.ports, 'river-lanterns')).toMatchObject({ claims: 0 })
  })

  it('three taps lead from the first screen to WeChat’s page, consent among them', async () => {
    await world.phone.open('/pages/covers/index')
    await world.phone.tap('#cover-river-lanterns')
    await world.phone.tap('.claim-button')
    await world.phone.tap('.consent-sheet__agree')
    expect(await world.phone.claimPageUrl()).toMatch(/^https:/)
    await world.phone.closeClaimPage()
  })

  it('two taps do once the guideline is agreed to', async () => {
    await world.phone.open('/pages/covers/index')
    await world.phone.tap('#cover-plum-in-snow')
    await world.phone.tap('.claim-button')
    expect(await world.phone.claimPageUrl()).toMatch(/^https:/)
    await world.phone.closeClaimPage()
  })

  it('a link that is late loses nothing and comes with a later try', async () => {
    await world.cloud.control('wechat', {
      api: 'redpacketcover.getAuthenticationUrl',
      errcode: BUSY,
      rate: 1,
    })
    await openCover('year-of-the-goat')
    await world.phone.tap('.claim-button')
    await world.phone.waitToRead('.claim-note', t.late)
    expect(await stockOf(world.cloud.ports, 'year-of-the-goat')).toMatchObject({ claims: 1 })
    await heal()
    expect(await world.phone.claimPageUrl()).toMatch(/^https:/)
    await world.phone.closeClaimPage()
  })

  it('a fault is said to be ours, and the next tap works', async () => {
    await world.cloud.control('faults', { rules: [{ kind: 'error', rate: 1, function: 'claim' }] })
    await openCover('blue-green-mountains')
    await world.phone.tap('.claim-button')
    await world.phone.waitToRead('.claim-note', t.fault)
    await heal()
    await world.phone.tap('.claim-button')
    expect(await world.phone.claimPageUrl()).toMatch(/^https:/)
    await world.phone.closeClaimPage()
  })

  it('a crowd is waited out by itself', async () => {
    await world.cloud.control('faults', {
      rules: [{ kind: 'error', rate: 1, function: 'claim', collection: 'claims' }],
    })
    await openCover('koi')
    await world.phone.tap('.claim-button')
    await world.phone.waitToRead('.claim-note', t.crowd)
    await world.phone.waitToRead('.claim-button', t.queue)
    await heal()
    expect(await world.phone.claimPageUrl()).toMatch(/^https:/)
    await world.phone.closeClaimPage()
  })

  it('a phone without a network says so, and what is kept opens again later', async () => {
    await openCover('koi')
    await world.phone.see('.claim-button')
    await world.phone.turn({ network: 'none' })
    await world.phone.tap('.claim-button')
    await world.phone.waitToRead('.claim-note', t.offline)
    await world.phone.turn({ network: 'wifi' })
    await world.phone.tap('.claim-button')
    expect(await world.phone.claimPageUrl()).toMatch(/^https:/)
    await world.phone.closeClaimPage()
  })
})
