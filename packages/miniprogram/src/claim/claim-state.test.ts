import type { Claimed, Refusal } from '@hongbao/types'
import type { Problem } from '../cloud/reply'
import { type ClaimEvent, type ClaimState, MOST_TRIES, nextClaimState, resting } from './claim-state'

const now = 1_000_000
const tap: ClaimEvent = { type: 'tapped', mine: false }
const waited: ClaimEvent = { type: 'waited' }

const reply = (outcome: Extract<ClaimEvent, { type: 'replied' }>['reply'], chance = 0): ClaimEvent => ({
  type: 'replied',
  reply: outcome,
  now,
  chance,
  stockRevision: 1,
})
const claimed = (link: Claimed['link'], already = false): ClaimEvent =>
  reply({ ok: true, data: { campaignId: 'koi', link, already } })
const issued = claimed({ state: 'issued', url: 'https://support.weixin.qq.com/cover' })
const late = claimed({ state: 'late', retryAfterMs: 3_000 })
const refused = (refusal: Refusal, chance = 0): ClaimEvent => reply({ ok: false, refusal }, chance)
const failed = (problem: Problem): ClaimEvent => reply({ ok: false, problem })
const crowd = refused({ code: 'RETRY_LATER', retryAfterMs: 4_000 })

const after = (...events: ClaimEvent[]): ClaimState => events.reduce(nextClaimState, resting)
const repeated = (times: number, ...events: ClaimEvent[]): ClaimEvent[] =>
  Array.from({ length: times }, () => events).flat()

describe('a tap on the claim button', () => {
  it('begins a claim', () => {
    expect(after(tap)).toEqual({ name: 'opening', tries: 1, fresh: true })
  })

  it('changes nothing while a call is under way', () => {
    const opening = after(tap)
    expect(nextClaimState(opening, tap)).toBe(opening)
  })

  it('changes nothing while the claim queues', () => {
    const queueing = after(tap, crowd)
    expect(nextClaimState(queueing, tap)).toBe(queueing)
  })

  it('changes nothing while the packet opens', () => {
    const granted = after(tap, issued)
    expect(nextClaimState(granted, tap)).toBe(granted)
  })

  it('asks for a fresh link once the claim page was shown', () => {
    expect(after(tap, issued, { type: 'page', page: 'shown' }, { type: 'tapped', mine: true })).toEqual({
      name: 'opening',
      tries: 1,
      fresh: false,
      existing: true,
    })
  })

  it('never claims anew when the cover is theirs, in the queue neither', () => {
    const opening = after({ type: 'tapped', mine: true }, crowd, waited)
    expect(opening).toMatchObject({ name: 'opening', tries: 2, existing: true })
  })

  it('counts how often WeChat refused to open the claim page', () => {
    const refusedPage: ClaimEvent[] = [
      { type: 'tapped', mine: true },
      issued,
      { type: 'page', page: 'failed' },
    ]
    expect(after(...refusedPage, ...refusedPage)).toMatchObject({ page: 'failed', refusedPages: 2 })
  })

  it('is no fresh claim when the cover was theirs before', () => {
    expect(after({ type: 'tapped', mine: true }, issued)).toMatchObject({ name: 'granted', fresh: false })
  })
})

describe('a refusal of the privacy guideline', () => {
  const declined: ClaimEvent = { type: 'declined' }

  it('begins no claim', () => {
    expect(after(declined)).toEqual({ name: 'declined' })
  })

  it('is asked about again at the next tap', () => {
    expect(after(declined, tap)).toMatchObject({ name: 'opening' })
  })

  it.each([
    ['a claim under way', [tap]],
    ['the queue', [tap, crowd]],
    ['a grant', [tap, issued]],
    ['a cover that is kept', [tap, late]],
  ])('does not change %s', (_, events) => {
    const before = after(...events)
    expect(nextClaimState(before, declined)).toBe(before)
  })
})

describe('an answer to a claim', () => {
  it('is a grant when it has a link, and the claim page is to be opened', () => {
    expect(after(tap, issued)).toEqual({
      name: 'granted',
      handed: { state: 'issued', url: 'https://support.weixin.qq.com/cover' },
      fresh: true,
      page: 'due',
    })
  })

  it('is ignored when no call is under way', () => {
    expect(after(issued)).toBe(resting)
  })

  it('opens no packet when it is "already" to the first call', () => {
    const already = claimed({ state: 'issued', url: 'https://support.weixin.qq.com/cover' }, true)
    expect(after(tap, already)).toMatchObject({ name: 'granted', fresh: false })
  })

  it('opens the packet when it is "already" to a later call of the same claim', () => {
    const already = claimed({ state: 'issued', url: 'https://support.weixin.qq.com/cover' }, true)
    expect(after(tap, failed({ name: 'timeout' }), waited, already)).toMatchObject({ fresh: true })
  })

  it('is a refusal when its code is final', () => {
    expect(after(tap, refused({ code: 'ENDED' }))).toMatchObject({ refusal: { code: 'ENDED' } })
  })

  it('is a refusal when this version does not know its code', () => {
    expect(after(tap, refused({ code: 'NOT_ON_TUESDAYS' }))).toMatchObject({ name: 'refused' })
  })

  it.each(['offline', 'fault'] as const)(
    'is a failure with the problem %s, and the person decides',
    (name) => {
      expect(after(tap, failed({ name }))).toEqual({ name: 'failed', problem: { name }, at: now })
    },
  )
})

describe('a claim in a crowd', () => {
  it('queues for as long as the server asked', () => {
    expect(after(tap, crowd)).toMatchObject({ name: 'queueing', nextAt: now + 4_000 })
  })

  it('queues up to half as long again, by chance', () => {
    const latest = refused({ code: 'RETRY_LATER', retryAfterMs: 4_000 }, 1)
    expect(after(tap, latest)).toMatchObject({ nextAt: now + 6_000 })
  })

  it('queues longer after every call when the server does not say how long', () => {
    const silent = refused({ code: 'RETRY_LATER' })
    const waits = [1, 2, 3].map((times) => after(tap, ...repeated(times - 1, silent, waited), silent))
    expect(waits.map((state) => state.name === 'queueing' && state.nextAt - now)).toEqual([
      1_000, 1_600, 2_560,
    ])
  })

  it.each(['crowd', 'timeout'] as const)('queues after the problem %s, too', (name) => {
    expect(after(tap, failed({ name }))).toMatchObject({ name: 'queueing', tries: 1 })
  })

  it('needs a tap after the last call', () => {
    expect(after(tap, ...repeated(MOST_TRIES - 1, crowd, waited), crowd)).toEqual({
      name: 'crowded',
      at: now,
    })
  })

  it('calls again by itself before the last call', () => {
    expect(after(tap, crowd, waited)).toEqual({ name: 'opening', tries: 2, fresh: true })
  })
})

describe('a late link', () => {
  it('leaves the cover kept and is asked for again', () => {
    expect(after(tap, late)).toEqual({ name: 'kept', tries: 1, fresh: true, nextAt: now + 3_000 })
  })

  it('is asked for without another claim', () => {
    expect(after(tap, late, waited)).toEqual({ name: 'opening', tries: 2, fresh: true, existing: true })
  })

  it('needs a tap after four calls, and the cover stays kept', () => {
    expect(after(tap, ...repeated(3, late, waited), late)).toEqual({ name: 'kept', tries: 4, fresh: true })
  })

  it('opens the packet when it comes at a later tap', () => {
    expect(after(tap, late, { type: 'tapped', mine: true }, issued)).toMatchObject({
      name: 'granted',
      fresh: true,
    })
  })
})

describe('news of the campaign', () => {
  const news = (stockRevision: number, askedAt = now + 1): ClaimEvent => ({
    type: 'refreshed',
    stockRevision,
    askedAt,
  })

  it('clears a pause', () => {
    expect(after(tap, refused({ code: 'PAUSED' }), news(1))).toBe(resting)
  })

  it('clears a failure', () => {
    expect(after(tap, failed({ name: 'offline' }), news(1))).toBe(resting)
  })

  it('does not clear a failure when it was asked for before', () => {
    expect(after(tap, failed({ name: 'offline' }), news(1, now))).toMatchObject({ name: 'failed' })
  })

  it('does not clear a refusal when it was asked for before', () => {
    expect(after(tap, refused({ code: 'NOT_ELIGIBLE' }), news(1, now))).toMatchObject({ name: 'refused' })
  })

  it('does not clear "sold out"', () => {
    expect(after(tap, refused({ code: 'SOLD_OUT' }), news(1))).toMatchObject({ name: 'refused' })
  })

  it('clears "sold out" after a restock', () => {
    expect(after(tap, refused({ code: 'SOLD_OUT' }), news(2))).toBe(resting)
  })

  it('does not change a grant', () => {
    expect(after(tap, issued, news(2))).toMatchObject({ name: 'granted' })
  })
})
