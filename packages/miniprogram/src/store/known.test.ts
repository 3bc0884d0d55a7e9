import type { CampaignCard, CampaignPage, MyCover } from '@hongbao/types'
import { forgetMine, keyOf, learn, learnAnswered, learnAsked, learnGrant, serverNow, useKnown } from './known'

const words = { zh: '锦鲤', en: 'Koi' }
const koi = {
  id: 'koi',
  title: words,
  brand: { name: words, mark: '' },
  art: { cover: '', thumb: '', stories: [], tint: '' },
  schedule: { drops: [{ id: 'first', opensAt: 1, stock: 1 }], endsAt: 9, paused: false },
  stockRevision: 1,
  availability: 'plenty',
} satisfies CampaignCard
const page: CampaignPage = { ...koi, story: words, rules: [words], usableUntil: 9 }
const cover: MyCover = {
  campaignId: 'koi',
  grantedAt: 1,
  title: words,
  brand: koi.brand,
  art: koi.art,
  usableUntil: 9,
}
const mine = () => useKnown.getState().mine
const myCovers = keyOf({ action: 'my-covers' })

beforeEach(() => {
  jest.useFakeTimers({ now: 10_000 })
  useKnown.setState({ answers: {}, mine: {}, gone: {}, asked: {}, drift: 0 })
})
afterEach(() => jest.useRealTimers())

describe('an answer', () => {
  it('that was published a while ago was true then and is asked for now', () => {
    learn({ action: 'catalog' }, { now: 10_000, campaigns: [] }, 9_800, 90_000)
    expect(useKnown.getState().answers.catalog).toMatchObject({ asOf: -80_000, askedAt: 9_800 })
  })
})

describe('the server’s clock', () => {
  it('is the phone’s and what the answer was off by, half the way back counted', () => {
    learn({ action: 'catalog' }, { now: 50_000, campaigns: [] }, 9_800)
    expect(serverNow()).toBe(50_100)
  })

  it('is not put off by an answer that was held up', () => {
    learn({ action: 'catalog' }, { now: 50_000, campaigns: [] }, 0)
    expect(serverNow()).toBe(50_500)
  })

  it('stays right when the phone sleeps', () => {
    learn({ action: 'catalog' }, { now: 50_000, campaigns: [] }, 10_000)
    jest.setSystemTime(3_610_000)
    expect(serverNow()).toBe(3_650_000)
  })

  it('of an answer is when it was true, not when it came', () => {
    learn({ action: 'catalog' }, { now: 50_000, campaigns: [] }, 9_800)
    expect(useKnown.getState().answers.catalog?.asOf).toBe(50_000)
  })

  it('is left alone by an answer that does not tell it', () => {
    learn({ action: 'catalog' }, { now: 50_000, campaigns: [] }, 10_000)
    learn({ action: 'my-covers' }, { covers: [] }, 10_000)
    expect(serverNow()).toBe(50_000)
  })
})

describe('an answer that may be old', () => {
  const learnFile = (now: number) => learn({ action: 'catalog' }, { now, campaigns: [] }, 10_000, 90_000)

  it('is as of the oldest that it can be', () => {
    learnFile(50_000)
    expect(useKnown.getState().answers.catalog?.asOf).toBe(-40_000)
  })

  it('sets a clock that is wrong', () => {
    learnFile(50_000)
    expect(serverNow()).toBe(50_000)
  })

  it('does not move a clock that is right to the second', () => {
    learn({ action: 'catalog' }, { now: 50_700, campaigns: [] }, 10_000)
    learnFile(50_000)
    expect(serverNow()).toBe(50_700)
  })
})

describe('what is theirs', () => {
  it('is learnt from their covers', () => {
    learn({ action: 'my-covers' }, { covers: [cover] }, 10_000)
    expect(mine()).toEqual({ koi: true })
  })

  it('is learnt from a campaign', () => {
    learn({ action: 'campaign', campaignId: 'koi' }, { now: 1, campaign: page, mine: true }, 10_000)
    expect(mine()).toEqual({ koi: true })
  })

  it('is not forgotten by an older answer', () => {
    learnGrant('koi')
    learn({ action: 'campaign', campaignId: 'koi' }, { now: 1, campaign: page, mine: false }, 10_000)
    expect(mine()).toEqual({ koi: true })
  })

  it('hangs on the wall at once where its page was read', () => {
    learn({ action: 'my-covers' }, { covers: [] }, 10_000)
    learn({ action: 'campaign', campaignId: 'koi' }, { now: 1, campaign: page, mine: false }, 10_000)
    learnGrant('koi')
    expect(useKnown.getState().answers[myCovers]).toMatchObject({
      data: { covers: [{ campaignId: 'koi', title: words, usableUntil: 9 }] },
    })
  })

  it('hangs there once', () => {
    learn({ action: 'my-covers' }, { covers: [cover] }, 10_000)
    learnGrant('koi')
    expect(useKnown.getState().answers[myCovers]).toMatchObject({ data: { covers: [cover] } })
  })

  it('makes the wall out of date where its page was not read', () => {
    learn({ action: 'my-covers' }, { covers: [cover] }, 10_000)
    learnGrant('goat')
    expect(useKnown.getState().answers[myCovers]).toEqual({
      data: { covers: [cover] },
      asOf: 10_000,
      askedAt: 0,
    })
  })
})

describe('a claim that was sent', () => {
  const asked = () => Object.keys(useKnown.getState().asked)
  beforeEach(() => {
    learnAsked('koi')
    learnAsked('goat')
  })

  it('is waited for until its answer comes', () => {
    learnAnswered(['koi'])
    expect(asked()).toEqual(['goat'])
  })

  it('is forgotten with all that is theirs', () => {
    forgetMine()
    expect(asked()).toEqual([])
  })
})
