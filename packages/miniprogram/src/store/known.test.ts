import type { CampaignCard, CampaignPage, MyCover } from '@hongbao/types'
import {
  forgetMine,
  keyOf,
  learn,
  learnAnswered,
  learnAsked,
  learnGrant,
  learnNotMine,
  serverNow,
  useKnown,
} from './known'

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
  useKnown.setState({ answers: {}, mine: {}, gone: {}, asked: {}, grants: {}, drift: 0 })
})
afterEach(() => jest.useRealTimers())

describe('a published catalog', () => {
  it('is as old as its publication, although it was just asked for', () => {
    learn({ action: 'catalog' }, { now: 10_000, campaigns: [] }, 9_800, 90_000)
    expect(useKnown.getState().answers.catalog).toMatchObject({ asOf: -80_000, askedAt: 9_800 })
  })
})

describe('the server’s clock as the phone knows it', () => {
  it('is that of the answer plus half the time of the call', () => {
    learn({ action: 'catalog' }, { now: 50_000, campaigns: [] }, 9_800)
    expect(serverNow()).toBe(50_100)
  })

  it('is not shifted by an answer that was delayed', () => {
    learn({ action: 'catalog' }, { now: 50_000, campaigns: [] }, 0)
    expect(serverNow()).toBe(50_500)
  })

  it('is right after the phone slept', () => {
    learn({ action: 'catalog' }, { now: 50_000, campaigns: [] }, 10_000)
    jest.setSystemTime(3_610_000)
    expect(serverNow()).toBe(3_650_000)
  })

  it('dates an answer by when it was true, not by when it came', () => {
    learn({ action: 'catalog' }, { now: 50_000, campaigns: [] }, 9_800)
    expect(useKnown.getState().answers.catalog?.asOf).toBe(50_000)
  })

  it('is not changed by an answer without a time', () => {
    learn({ action: 'catalog' }, { now: 50_000, campaigns: [] }, 10_000)
    learn({ action: 'my-covers' }, { covers: [] }, 10_000)
    expect(serverNow()).toBe(50_000)
  })
})

describe('an answer out of the published files', () => {
  const learnFile = (now: number) => learn({ action: 'catalog' }, { now, campaigns: [] }, 10_000, 90_000)

  it('is dated by the oldest moment at which it may have been true', () => {
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

describe('the covers of this person', () => {
  it('are learnt from the list of their covers', () => {
    learn({ action: 'my-covers' }, { covers: [cover] }, 10_000)
    expect(mine()).toEqual({ koi: true })
  })

  it('are learnt from a campaign’s page', () => {
    learn({ action: 'campaign', campaignId: 'koi' }, { now: 1, campaign: page, mine: true }, 10_000)
    expect(mine()).toEqual({ koi: true })
  })

  it('are not forgotten because of an older answer', () => {
    learnGrant('koi')
    learn({ action: 'campaign', campaignId: 'koi' }, { now: 1, campaign: page, mine: false }, 10_000)
    expect(mine()).toEqual({ koi: true })
  })

  it('are corrected by the list of their covers', () => {
    learn({ action: 'my-covers' }, { covers: [cover] }, 10_000)
    learn({ action: 'my-covers' }, { covers: [] }, 10_000)
    expect(mine()).toEqual({})
  })

  it('are corrected by a campaign’s page', () => {
    learn({ action: 'my-covers' }, { covers: [cover] }, 10_000)
    learn({ action: 'campaign', campaignId: 'koi' }, { now: 1, campaign: page, mine: false }, 10_000)
    expect(mine()).toEqual({})
  })

  it('are not changed by a campaign’s page that does not know people', () => {
    learn({ action: 'my-covers' }, { covers: [cover] }, 10_000)
    learn({ action: 'campaign', campaignId: 'koi' }, { now: 10_000, campaign: page }, 10_000)
    expect(mine()).toEqual({ koi: true })
  })

  it('keep a cover that was claimed while the list was on its way', () => {
    learnGrant('koi')
    learn({ action: 'my-covers' }, { covers: [] }, 10_000)
    expect(mine()).toEqual({ koi: true })
  })

  it('lose a cover that the server does not know of, and the list is read again', () => {
    learn({ action: 'my-covers' }, { covers: [cover] }, 10_000)
    learnNotMine('koi')
    expect([mine(), useKnown.getState().answers[myCovers]?.askedAt]).toEqual([{}, 0])
  })

  it('have a new cover at once when its page was read before', () => {
    learn({ action: 'my-covers' }, { covers: [] }, 10_000)
    learn({ action: 'campaign', campaignId: 'koi' }, { now: 1, campaign: page, mine: false }, 10_000)
    learnGrant('koi')
    expect(useKnown.getState().answers[myCovers]).toMatchObject({
      data: { covers: [{ campaignId: 'koi', title: words, usableUntil: 9 }] },
    })
  })

  it('have a cover only once', () => {
    learn({ action: 'my-covers' }, { covers: [cover] }, 10_000)
    learnGrant('koi')
    expect(useKnown.getState().answers[myCovers]).toMatchObject({ data: { covers: [cover] } })
  })

  it('are read again when the page of a new cover was not read before', () => {
    learn({ action: 'my-covers' }, { covers: [cover] }, 10_000)
    learnGrant('goat')
    expect(useKnown.getState().answers[myCovers]).toEqual({
      data: { covers: [cover] },
      asOf: 10_000,
      askedAt: 0,
    })
  })
})

describe('a claim without an answer', () => {
  const asked = () => Object.keys(useKnown.getState().asked)
  beforeEach(() => {
    learnAsked('koi')
    learnAsked('goat')
  })

  it('is remembered until its answer comes', () => {
    learnAnswered(['koi'])
    expect(asked()).toEqual(['goat'])
  })

  it('is forgotten when the person asks to be forgotten', () => {
    forgetMine()
    expect(asked()).toEqual([])
  })
})
