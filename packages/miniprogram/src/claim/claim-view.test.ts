import { refusalCodes } from '@hongbao/types'
import type { Standing } from '../campaign/standing'
import { dictionaries } from '../i18n/messages'
import type { ClaimState } from './claim-state'
import { claimView } from './claim-view'

const now = new Date(2027, 0, 20, 13, 58, 1).getTime()
const two = new Date(2027, 0, 20, 14, 0, 0).getTime()
const open: Standing = { kind: 'open', availability: 'plenty' }
const t = dictionaries.en

const show = (over: {
  state?: ClaimState
  standing?: Standing
  mine?: boolean
  now?: number
  lacks?: string
}) =>
  claimView(t, { state: { name: 'resting' }, standing: open, mine: false, delivery: 'link', now, ...over })
const refused = (code: string, at?: number): ClaimState => ({
  name: 'refused',
  refusal: { code, ...(at === undefined ? {} : { at }) },
  at: now,
  stockRevision: 1,
})

describe('the claim button', () => {
  it('claims while the campaign is open', () => {
    expect(show({})).toMatchObject({ label: 'Claim this cover', pressable: true })
  })

  it('counts down and cannot be pressed before the campaign opens', () => {
    expect(show({ standing: { kind: 'opens', at: two } })).toMatchObject({
      label: 'Opens in 1:59',
      pressable: false,
    })
  })

  it('names the next drop when the open ones are gone', () => {
    expect(show({ standing: { kind: 'next-drop', at: two } }).label).toBe('Next drop 14:00')
  })

  it.each([
    ['gone', 'All gone'],
    ['paused', 'Paused'],
    ['ended', 'Ended'],
  ] as const)('cannot be pressed when %s', (kind, label) => {
    expect(show({ standing: { kind } })).toMatchObject({ label, pressable: false })
  })

  it('opens the claim page of their cover, also when the campaign is sold out', () => {
    expect(show({ mine: true, standing: { kind: 'gone' } })).toMatchObject({
      label: 'Open the claim page',
      pressable: true,
    })
  })

  it('cannot be pressed while a code is missing', () => {
    expect(show({ lacks: 'A code, please' })).toMatchObject({ note: 'A code, please', pressable: false })
  })

  it('needs no code from somebody who has the cover', () => {
    expect(show({ lacks: 'A code, please', mine: true }).pressable).toBe(true)
  })

  it('says how long somebody waits who tried too many codes', () => {
    expect(show({ state: refused('TOO_MANY', two) })).toMatchObject({
      label: 'Try again in 1:59',
      pressable: false,
    })
  })

  it('says when the next call of the queue follows', () => {
    const state: ClaimState = { name: 'queueing', tries: 2, fresh: true, nextAt: now + 2_400 }
    expect(show({ state })).toMatchObject({ label: 'Trying again in 3 s', pressable: false, busy: true })
  })

  it('claims when the moment that a refusal named has come', () => {
    expect(show({ state: refused('NOT_OPEN', two), now: two })).toMatchObject({
      label: 'Claim this cover',
      pressable: true,
    })
  })

  it('offers to agree when the person had declined the privacy guideline', () => {
    expect(show({ state: { name: 'declined' } })).toMatchObject({
      label: 'Agree, then claim',
      pressable: true,
    })
  })

  it('offers other covers when this one is sold out', () => {
    expect(show({ state: refused('SOLD_OUT') }).wayOut).toBe('covers')
  })

  it('offers to ask when the account is refused', () => {
    expect(show({ state: refused('NOT_ELIGIBLE') }).wayOut).toBe('ask')
  })

  it('opens the claim page of their cover, also when a call has failed', () => {
    expect(show({ mine: true, state: { name: 'failed', problem: { name: 'offline' }, at: now } }).label).toBe(
      'Open the claim page',
    )
  })
})

describe('the note beside the claim button', () => {
  it('says that the cover is kept while the link is late', () => {
    const state: ClaimState = { name: 'kept', tries: 1, fresh: true, nextAt: now + 3_000 }
    expect(show({ state }).note).toBe('Kept for you. The claim page is not ready; asking again in 3 s')
  })

  it('gives the reference of a fault', () => {
    const state: ClaimState = { name: 'failed', problem: { name: 'fault', requestId: 'a1b2' }, at: now }
    expect(show({ state }).note).toContain('Reference a1b2')
  })

  it.each([...refusalCodes, 'A_CODE_OF_NEXT_YEAR'])('says what %s means and what to do next', (code) => {
    const words = code in t.refusals ? t.refusals[code as keyof typeof t.refusals] : t.refusals.UNKNOWN
    const { note, wayOut } = show({ state: refused(code) })
    expect(note).toBe(wayOut === 'covers' ? words.says : `${words.says} ${words.next}`)
  })
})
