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

describe('a tap', () => {
  it('begins a claim', () => {
    expect(after(tap)).toEqual({ name: 'opening', tries: 1, fresh: true })
  })

  it('changes nothing while a call is under way', () => {
    const opening = after(tap)
    expect(nextClaimState(opening, tap)).toBe(opening)
  })

  it('changes nothing in the queue', () => {
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
    })
  })

  it('on a cover that was theirs before is not a fresh claim', () => {
    expect(after({ type: 'tapped', mine: true }, issued)).toMatchObject({ name: 'granted', fresh: false })
  })
})

describe('a privacy guideline that is not agreed to', () => {
  const declined: ClaimEvent = { type: 'declined' }

  it('begins no claim', () => {
    expect(after(declined)).toEqual({ name: 'declined' })
  })

  it('can be agreed to with the next tap', () => {
    expect(after(declined, tap)).toMatchObject({ name: 'opening' })
  })

  it.each([
    ['a claim under way', [tap]],
    ['the queue', [tap, crowd]],
    ['a grant', [tap, issued]],
    ['a cover that is kept', [tap, late]],
  ])('leaves %s alone', (_, events) => {
    const before = after(...events)
    expect(nextClaimState(before, declined)).toBe(before)
  })
})

describe('an answer', () => {
  it('with a link is a grant whose page is due', () => {
    expect(after(tap, issued)).toEqual({
      name: 'granted',
      url: 'https://support.weixin.qq.com/cover',
      fresh: true,
      page: 'due',
    })
  })

  it('that nobody waits for is dropped', () => {
    expect(after(issued)).toBe(resting)
  })

  it('to the first call that says "already" opens no packet', () => {
    const already = claimed({ state: 'issued', url: 'https://support.weixin.qq.com/cover' }, true)
    expect(after(tap, already)).toMatchObject({ name: 'granted', fresh: false })
  })

  it('to a second try that says "already" still opens the packet for the first time', () => {
    const already = claimed({ state: 'issued', url: 'https://support.weixin.qq.com/cover' }, true)
    expect(after(tap, failed({ name: 'timeout' }), waited, already)).toMatchObject({ fresh: true })
  })

  it('with a refusal that is final is shown as it is', () => {
    expect(after(tap, refused({ code: 'ENDED' }))).toMatchObject({ refusal: { code: 'ENDED' } })
  })

  it('with a code that this version does not know is a refusal like any other', () => {
    expect(after(tap, refused({ code: 'NOT_ON_TUESDAYS' }))).toMatchObject({ name: 'refused' })
  })

  it.each(['offline', 'fault'] as const)('that fails with %s waits for the person', (name) => {
    expect(after(tap, failed({ name }))).toEqual({ name: 'failed', problem: { name }, at: now })
  })
})

describe('a crowd', () => {
  it('is waited out for as long as the server asked', () => {
    expect(after(tap, crowd)).toMatchObject({ name: 'queueing', nextAt: now + 4_000 })
  })

  it('comes back spread over half as long again', () => {
    const latest = refused({ code: 'RETRY_LATER', retryAfterMs: 4_000 }, 1)
    expect(after(tap, latest)).toMatchObject({ nextAt: now + 6_000 })
  })

  it('is waited out longer with every try, when the server does not say how long', () => {
    const silent = refused({ code: 'RETRY_LATER' })
    const waits = [1, 2, 3].map((times) => after(tap, ...repeated(times - 1, silent, waited), silent))
    expect(waits.map((state) => state.name === 'queueing' && state.nextAt - now)).toEqual([
      1_000, 1_600, 2_560,
    ])
  })

  it.each(['crowd', 'timeout'] as const)('is also what %s counts as', (name) => {
    expect(after(tap, failed({ name }))).toMatchObject({ name: 'queueing', tries: 1 })
  })

  it('is left to the person after the last try', () => {
    expect(after(tap, ...repeated(MOST_TRIES - 1, crowd, waited), crowd)).toEqual({
      name: 'crowded',
      at: now,
    })
  })

  it('asks again by itself before that', () => {
    expect(after(tap, crowd, waited)).toEqual({ name: 'opening', tries: 2, fresh: true })
  })
})

describe('a late link', () => {
  it('keeps the cover and is asked for again', () => {
    expect(after(tap, late)).toEqual({ name: 'kept', tries: 1, fresh: true, nextAt: now + 3_000 })
  })

  it('is left to the person after a few tries, and the cover stays kept', () => {
    expect(after(tap, ...repeated(3, late, waited), late)).toEqual({ name: 'kept', tries: 4, fresh: true })
  })

  it('opens the packet when it comes at last', () => {
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

  it('that was asked for before does not clear a failure', () => {
    expect(after(tap, failed({ name: 'offline' }), news(1, now))).toMatchObject({ name: 'failed' })
  })

  it('that was asked for before does not clear a refusal', () => {
    expect(after(tap, refused({ code: 'NOT_ELIGIBLE' }), news(1, now))).toMatchObject({ name: 'refused' })
  })

  it('does not clear sold out', () => {
    expect(after(tap, refused({ code: 'SOLD_OUT' }), news(1))).toMatchObject({ name: 'refused' })
  })

  it('clears sold out once the stock was filled up', () => {
    expect(after(tap, refused({ code: 'SOLD_OUT' }), news(2))).toBe(resting)
  })

  it('leaves a grant alone', () => {
    expect(after(tap, issued, news(2))).toMatchObject({ name: 'granted' })
  })
})
