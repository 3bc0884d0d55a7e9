import { refusalCodes } from '@hongbao/types'
import type { Standing } from '../campaign/standing'
import { dictionaries } from '../i18n/messages'
import type { ClaimState } from './claim-state'
import { claimView, type Reminding } from './claim-view'

const now = new Date(2027, 0, 20, 13, 58, 1).getTime()
const two = new Date(2027, 0, 20, 14, 0, 0).getTime()
const open: Standing = { kind: 'open', availability: 'plenty' }
const t = dictionaries.en

type Given = {
  state?: ClaimState
  standing?: Standing
  mine?: boolean
  now?: number
  reminder?: Reminding
  lacks?: string
}
const show = (over: Given) =>
  claimView(t, {
    state: { name: 'resting' },
    standing: open,
    mine: false,
    delivery: 'link',
    now,
    reminder: 'none',
    ...over,
  })
const refused = (code: string, at?: number): ClaimState => ({
  name: 'refused',
  refusal: { code, ...(at === undefined ? {} : { at }) },
  at: now,
  stockRevision: 1,
})
const granted = (page: 'due' | 'shown' | 'failed' | 'unsupported', refusedPages?: number): ClaimState => ({
  name: 'granted',
  handed: { state: 'issued', url: 'https://support.weixin.qq.com/cover' },
  fresh: true,
  page,
  ...(refusedPages && { refusedPages }),
})

describe('the claim button', () => {
  it('claims while the campaign is open', () => {
    expect(show({})).toMatchObject({ label: 'Claim this cover', press: 'claim' })
  })

  it.each([{ kind: 'opens', at: two } as const, { kind: 'next-drop', at: two } as const])(
    'asks for a reminder while a drop is awaited: %j',
    (standing) => {
      expect(show({ standing, reminder: 'offered' })).toMatchObject({
        label: 'Remind me when it opens',
        press: 'remind',
      })
    },
  )

  it('asks for a reminder again when the last one was lost', () => {
    expect(show({ standing: { kind: 'opens', at: two }, reminder: 'lost' }).press).toBe('remind')
  })

  it.each(['waiting', 'sent', 'none'] as const)(
    'leads to other covers when the reminder is %s',
    (reminder) => {
      expect(show({ standing: { kind: 'opens', at: two }, reminder }).press).toBe('covers')
    },
  )

  it.each(['gone', 'paused', 'ended'] as const)('leads to other covers when %s', (kind) => {
    expect(show({ standing: { kind } }).press).toBe('covers')
  })

  it('leads to other covers when a claim was told that this one is sold out', () => {
    expect(show({ state: refused('SOLD_OUT') }).press).toBe('covers')
  })

  it('opens the claim page of their cover, also when the campaign is sold out', () => {
    expect(show({ mine: true, standing: { kind: 'gone' } })).toMatchObject({
      label: 'Open the claim page',
      press: 'claim',
    })
  })

  it('cannot be pressed while a code is missing', () => {
    expect(show({ lacks: 'A code, please' })).toEqual({ label: 'Claim this cover', note: 'A code, please' })
  })

  it('needs no code from somebody who has the cover', () => {
    expect(show({ lacks: 'A code, please', mine: true }).press).toBe('claim')
  })

  it('says how long somebody waits who tried too many codes', () => {
    const view = show({ state: refused('TOO_MANY', two) })
    expect(view.label).toBe('Try again in 1:59')
    expect(view.press).toBeUndefined()
  })

  it('says when the next call of the queue follows', () => {
    const state: ClaimState = { name: 'queueing', tries: 2, fresh: true, nextAt: now + 2_400 }
    expect(show({ state })).toMatchObject({ label: 'Trying again in 3 s', busy: true })
  })

  it('claims when the moment that a refusal named has come', () => {
    expect(show({ state: refused('NOT_OPEN', two), now: two })).toMatchObject({
      label: 'Claim this cover',
      press: 'claim',
    })
  })

  it('offers to agree when the person had declined the privacy guideline', () => {
    expect(show({ state: { name: 'declined' } })).toMatchObject({ label: 'Agree and claim', press: 'claim' })
  })

  it('leads to a question when the account is refused', () => {
    expect(show({ state: refused('NOT_ELIGIBLE') }).press).toBe('ask')
  })

  it('opens the claim page of their cover, also when a call has failed', () => {
    expect(show({ mine: true, state: { name: 'failed', problem: { name: 'offline' }, at: now } }).label).toBe(
      'Open the claim page',
    )
  })

  it('tries again when WeChat refused the claim page once', () => {
    expect(show({ mine: true, state: granted('failed', 1) }).press).toBe('claim')
  })

  it('leads to a question when WeChat refused the claim page twice, and another try is the small step', () => {
    expect(show({ mine: true, state: granted('failed', 2) })).toMatchObject({
      press: 'ask',
      also: { label: 'Try again', press: 'claim' },
    })
  })

  it('does not try again where WeChat has no claim page', () => {
    expect(show({ mine: true, state: granted('unsupported') }).press).toBe('covers')
  })
})

describe('the note beside the claim button', () => {
  it('says that the cover is kept while the link is late', () => {
    const state: ClaimState = { name: 'kept', tries: 1, fresh: true, nextAt: now + 3_000 }
    expect(show({ state }).note).toBe("Saved for you. The claim page isn't ready yet. Trying again in 3 s")
  })

  it('says how to claim where WeChat has no claim page', () => {
    expect(show({ state: granted('unsupported') }).note).toContain('Use WeChat on a phone')
  })

  it('gives the reference of a fault', () => {
    const state: ClaimState = { name: 'failed', problem: { name: 'fault', requestId: 'a1b2' }, at: now }
    expect(show({ state }).note).toContain('Reference a1b2')
  })

  it('does not tell the time that the countdown tells', () => {
    expect(show({ standing: { kind: 'opens', at: two }, reminder: 'offered' }).note).not.toMatch(/\d/)
  })

  it('tells the time when the server knows of a drop that this phone does not', () => {
    expect(show({ state: refused('NOT_OPEN', two) }).note).toBe('Not open yet. It opens today, 14:00')
  })

  it.each([...refusalCodes, 'A_CODE_OF_NEXT_YEAR'])('says what %s means', (code) => {
    const words = code in t.refusals ? t.refusals[code as keyof typeof t.refusals] : t.refusals.UNKNOWN
    const { note, press } = show({ state: refused(code) })
    expect(note.startsWith(words.says)).toBe(true)
    expect(press === 'claim' && code !== 'NOT_CLAIMED' ? note : words.next).toContain(words.next)
  })
})

/** Every state in which the bar can be, by name. */
const states: readonly ClaimState[] = [
  { name: 'resting' },
  { name: 'opening', tries: 1, fresh: true },
  { name: 'queueing', tries: 2, fresh: true, nextAt: now + 2_000 },
  { name: 'crowded', at: now },
  granted('due'),
  granted('shown'),
  granted('failed', 1),
  granted('failed', 2),
  granted('unsupported'),
  { name: 'kept', tries: 1, fresh: true, nextAt: now + 3_000 },
  { name: 'kept', tries: 4, fresh: true },
  ...[...refusalCodes, 'A_CODE_OF_NEXT_YEAR'].map((code) => refused(code)),
  refused('NOT_OPEN', two),
  refused('NEXT_DROP', two),
  ...(['offline', 'timeout', 'crowd', 'fault'] as const).map(
    (name): ClaimState => ({ name: 'failed', problem: { name }, at: now }),
  ),
  { name: 'declined' },
]
const standings: readonly Standing[] = [
  open,
  { kind: 'open', availability: 'fast' },
  { kind: 'open', availability: 'low' },
  { kind: 'opens', at: two },
  { kind: 'next-drop', at: two },
  { kind: 'gone' },
  { kind: 'paused' },
  { kind: 'ended' },
]
const reminders: readonly Reminding[] = ['none', 'offered', 'waiting', 'sent', 'lost']

type Case = { state: ClaimState; standing: Standing; mine: boolean; reminder: Reminding }
const cases: readonly Case[] = states.flatMap((state) =>
  standings.flatMap((standing) =>
    [false, true].flatMap((mine) => reminders.map((reminder) => ({ state, standing, mine, reminder }))),
  ),
)
const isRefused = (state: ClaimState, ...codes: string[]): boolean =>
  state.name === 'refused' && codes.includes(state.refusal.code)
const awaits = ({ state, standing }: Case): boolean =>
  ['opens', 'next-drop'].includes(standing.kind) || isRefused(state, 'NOT_OPEN', 'NEXT_DROP')
/** Where the campaign's own standing decides what is said. */
const stands = ({ state, mine }: Case, ...codes: string[]): boolean =>
  (state.name === 'resting' && !mine) || isRefused(state, 'NOT_CLAIMED', ...codes)

/** Each sentence that claims something, and where it is true. */
const sentences: readonly [string, RegExp, (given: Case) => boolean][] = [
  [
    'the cover is saved',
    /已为你留好|^Saved for you/,
    ({ state, mine }) => mine || state.name === 'granted' || state.name === 'kept',
  ],
  [
    'WeChat will remind the person',
    /到时会在微信里提醒你|WeChat will remind you/,
    (given) => given.reminder === 'waiting' && awaits(given),
  ],
  [
    'a reminder was sent',
    /提醒已送出|reminder was sent/,
    (given) => given.reminder === 'sent' && awaits(given),
  ],
  [
    'one message follows',
    /会发一条消息|send you one message/,
    (given) => given.reminder === 'offered' && awaits(given),
  ],
  [
    'every cover is claimed',
    /已全部领完|Every one of these covers/,
    (given) => (stands(given) && given.standing.kind === 'gone') || isRefused(given.state, 'SOLD_OUT'),
  ],
  [
    'this drop is claimed',
    /这一场已领完|This drop is all claimed/,
    (given) => (stands(given) && given.standing.kind === 'next-drop') || isRefused(given.state, 'NEXT_DROP'),
  ],
  [
    'it is paused',
    /暂停发放|Paused for now/,
    (given) => (stands(given) && given.standing.kind === 'paused') || isRefused(given.state, 'PAUSED'),
  ],
  [
    'it is over',
    /发放已经结束|no longer given out/,
    (given) => (stands(given) && given.standing.kind === 'ended') || isRefused(given.state, 'ENDED'),
  ],
  [
    'few are left',
    /所剩不多|Almost gone/,
    ({ state, standing }) =>
      state.name === 'resting' && standing.kind === 'open' && standing.availability === 'low',
  ],
]

describe.each(['zh', 'en'] as const)('in every state, in %s,', (locale) => {
  const said = cases.map((given) => ({
    given,
    view: claimView(dictionaries[locale], { ...given, delivery: 'link', now }),
  }))

  it.each(sentences)('that %s is said only where it is true', (_, sentence, isTrue) => {
    expect(said.some(({ view }) => sentence.test(view.note))).toBe(true)
    expect(said.filter(({ given, view }) => sentence.test(view.note) && !isTrue(given))).toEqual([])
  })

  it('the button does something, or something is under way', () => {
    expect(said.filter(({ view }) => (view.press === undefined) !== (view.busy === true))).toEqual([])
  })

  it('the button claims only what is open, what is theirs, or what a failed call may have given', () => {
    const wrong = said.filter(
      ({ given, view }) => view.press === 'claim' && stands(given) && given.standing.kind !== 'open',
    )
    expect(wrong).toEqual([])
  })

  it('the button asks for a reminder only where one is to be had', () => {
    const wrong = said.filter(
      ({ given, view }) => view.press === 'remind' && !['offered', 'lost'].includes(given.reminder),
    )
    expect(wrong).toEqual([])
  })
})
