import { newDataDir, openCloud, removeDataDir, type TestCloud } from '../world/cloud'
import { eventually, openPhone, type Phone } from '../world/phone'
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
  const dataDir = newDataDir()
  let cloud: TestCloud
  let phone: Phone

  beforeAll(async () => {
    cloud = await openCloud(dataDir)
    phone = await openPhone(cloud.cloud.clientUrl, openid)
    await phone.turn({ language, theme })
  })

  afterAll(async () => {
    await phone?.close()
    await cloud?.close()
    removeDataDir(dataDir)
  })

  const openCover = (id: string) => phone.open(`/pages/cover/index?id=${id}`)
  const read = (selector: string, text: string) =>
    eventually(`${selector} to say ${text}`, async () => {
      const element = await (await phone.page()).$(selector)
      return (await element?.text())?.includes(text) ? true : null
    })
  const heal = async () => {
    await cloud.control('faults', { rules: [] })
    await cloud.control('wechat', { api: 'redpacketcover.getAuthenticationUrl', errcode: BUSY, rate: 0 })
  }

  it('a privacy guideline that is declined claims nothing', async () => {
    await openCover('river-lanterns')
    await phone.tap('.claim-button')
    await phone.tap('.consent-sheet__no')
    await read('.claim-note', t.declined)
    await read('.claim-button', t.agree)
    expect(await stockOf(cloud.ports, 'river-lanterns')).toMatchObject({ claims: 0 })
  })

  it('three taps lead from the first screen to WeChat’s page, consent among them', async () => {
    await phone.open('/pages/covers/index')
    await phone.tap('#cover-river-lanterns')
    await phone.tap('.claim-button')
    await phone.tap('.consent-sheet__agree')
    expect(await phone.claimPageUrl()).toMatch(/^https:/)
    await phone.closeClaimPage()
  })

  it('two taps do once the guideline is agreed to', async () => {
    await phone.open('/pages/covers/index')
    await phone.tap('#cover-plum-in-snow')
    await phone.tap('.claim-button')
    expect(await phone.claimPageUrl()).toMatch(/^https:/)
    await phone.closeClaimPage()
  })

  it('a link that is late loses nothing and comes with a later try', async () => {
    await cloud.control('wechat', { api: 'redpacketcover.getAuthenticationUrl', errcode: BUSY, rate: 1 })
    await openCover('year-of-the-goat')
    await phone.tap('.claim-button')
    await read('.claim-note', t.late)
    expect(await stockOf(cloud.ports, 'year-of-the-goat')).toMatchObject({ claims: 1 })
    await heal()
    expect(await phone.claimPageUrl()).toMatch(/^https:/)
    await phone.closeClaimPage()
  })

  it('a fault is said to be ours, and the next tap works', async () => {
    await cloud.control('faults', { rules: [{ kind: 'error', rate: 1, function: 'claim' }] })
    await openCover('blue-green-mountains')
    await phone.tap('.claim-button')
    await read('.claim-note', t.fault)
    await heal()
    await phone.tap('.claim-button')
    expect(await phone.claimPageUrl()).toMatch(/^https:/)
    await phone.closeClaimPage()
  })

  it('a crowd is waited out by itself', async () => {
    await cloud.control('faults', {
      rules: [{ kind: 'error', rate: 1, function: 'claim', collection: 'claims' }],
    })
    await openCover('koi')
    await phone.tap('.claim-button')
    await read('.claim-note', t.crowd)
    await read('.claim-button', t.queue)
    await heal()
    expect(await phone.claimPageUrl()).toMatch(/^https:/)
    await phone.closeClaimPage()
  })

  it('a phone without a network says so, and what is kept opens again later', async () => {
    await openCover('koi')
    await phone.see('.claim-button')
    await phone.turn({ network: 'none' })
    await phone.tap('.claim-button')
    await read('.claim-note', t.offline)
    await phone.turn({ network: 'wifi' })
    await phone.tap('.claim-button')
    expect(await phone.claimPageUrl()).toMatch(/^https:/)
    await phone.closeClaimPage()
  })
})
