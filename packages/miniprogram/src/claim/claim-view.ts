import type { DeliveryKind, ReminderState, Timestamp } from '@hongbao/types'
import type { Standing } from '../campaign/standing'
import type { Problem } from '../cloud/reply'
import { secondsLeft } from '../i18n/format'
import { type Messages, refusalWords } from '../i18n/messages'
import { type ClaimState, MOST_TRIES } from './claim-state'

/**
 * What a button of the claim bar does. `covers`: leads to covers like this one. `ask`: leads to the page on which people
 * ask and complain. `use`: leads to how a cover is used.
 */
export type Press = 'claim' | 'remind' | 'covers' | 'ask' | 'use'

/** What the bar at the bottom of a cover's page shows. */
export type ClaimView = {
  /** What a tap does. Without `press`: what is under way. */
  readonly label: string
  readonly note: string
  readonly press?: Press
  /** A smaller second step under the button. */
  readonly also?: { readonly label: string; readonly press: Press }
  /** A call is under way, or follows by itself. */
  readonly busy?: boolean
  /** The tries so far and the most there will be, while the claim queues. */
  readonly tries?: { readonly made: number; readonly most: number }
}

/** The reminder of the awaited drop. `none`: there is no drop to wait for, or no messages are sent. */
export type Reminding = 'none' | 'offered' | ReminderState

type Situation = {
  readonly state: ClaimState
  readonly standing: Standing
  readonly mine: boolean
  /** What the claim still lacks, as the campaign's entry asks for it. */
  readonly lacks?: string | undefined
  /** What the campaign's grants hand over. */
  readonly delivery: DeliveryKind
  readonly now: Timestamp
  readonly reminder: Reminding
}

/** After this many refusals of the claim page another tap will not help. */
const REFUSED_PAGES = 2

const busy = (label: string, note: string): ClaimView => ({ label, note, busy: true })
const claims = (label: string, note: string): ClaimView => ({ label, note, press: 'claim' })
/** Nothing can be pressed yet, and the note says why. */
const waits = (label: string, note: string): ClaimView => ({ label, note })
/** The next step is the button, so that the note need not name one. */
const leaves = (t: Messages, note: string): ClaimView => ({
  label: t.claim.button.others,
  note,
  press: 'covers',
})

const says = (t: Messages, code: string): string => {
  const words = refusalWords(t, code)
  return `${words.says}${t.between}${words.next}`
}

/** A drop is awaited. The countdown above says when it opens. */
const ofAwaited = (t: Messages, reminder: Reminding, code: 'NOT_OPEN' | 'NEXT_DROP'): ClaimView => {
  const { button, note } = t.claim
  switch (reminder) {
    case 'offered':
      return { label: button.remind, note: note[code], press: 'remind' }
    case 'lost':
      return { label: button.remindAgain, note: t.remind.lost, press: 'remind' }
    case 'waiting':
    case 'sent':
      return leaves(t, t.remind[reminder])
    case 'none':
      return leaves(t, says(t, code))
  }
}

const ofStanding = (t: Messages, standing: Standing, reminder: Reminding): ClaimView => {
  const { button, note } = t.claim
  switch (standing.kind) {
    case 'open':
      return claims(button.claim, note[standing.availability])
    case 'opens':
      return ofAwaited(t, reminder, 'NOT_OPEN')
    case 'next-drop':
      return ofAwaited(t, reminder, 'NEXT_DROP')
    case 'gone':
      return leaves(t, refusalWords(t, 'SOLD_OUT').says)
    case 'paused':
      return leaves(t, says(t, 'PAUSED'))
    case 'ended':
      return leaves(t, refusalWords(t, 'ENDED').says)
  }
}

type Refused = Extract<ClaimState, { name: 'refused' }>

const ofRefusal = (t: Messages, { refusal }: Refused, { standing, reminder, now }: Situation): ClaimView => {
  const { code, at } = refusal
  switch (code) {
    case 'NOT_OPEN':
    case 'NEXT_DROP':
      if (reminder !== 'none') return ofAwaited(t, reminder, code)
      return leaves(t, at === undefined ? says(t, code) : t.claim.note.opensAt(at, now))
    case 'TOO_MANY':
      return at === undefined
        ? claims(t.claim.button.again, says(t, code))
        : waits(t.claim.button.againIn(at - now), says(t, code))
    case 'SOLD_OUT':
    case 'ENDED':
    case 'NO_CAMPAIGN':
      return leaves(t, refusalWords(t, code).says)
    case 'PAUSED':
      return leaves(t, says(t, code))
    case 'NOT_ELIGIBLE':
      return { label: t.claim.button.ask, note: says(t, code), press: 'ask' }
    case 'NOT_CLAIMED':
      return { ...ofStanding(t, standing, reminder), note: refusalWords(t, code).says }
    default:
      return claims(t.claim.button.again, says(t, code))
  }
}

const ofProblem = (t: Messages, problem: Problem, ofMine: string | undefined): ClaimView => {
  const { title, sentence } = t.problems[problem.name]
  const id =
    problem.name === 'fault' && problem.requestId ? ` ${t.problems.reference(problem.requestId)}` : ''
  return claims(ofMine ?? t.claim.button.again, `${title}${t.comma}${sentence}${id}`)
}

/** What the bar says of a grant, which differs with what the grant hands over. */
type GrantWords = Messages['claim']['deliveries'][DeliveryKind]

const ofGranted = (
  t: Messages,
  words: GrantWords,
  { page, refusedPages = 0 }: Extract<ClaimState, { name: 'granted' }>,
): ClaimView => {
  const { button } = t.claim
  switch (page) {
    case 'due':
      return busy(button.opening, words.granted)
    case 'shown':
      return { ...claims(words.again, words.granted), also: { label: t.cover.use, press: 'use' } }
    case 'unsupported':
      return leaves(t, words.unsupported)
    case 'failed':
      if (refusedPages < REFUSED_PAGES) return claims(words.open, words.failed)
      return {
        label: button.ask,
        note: words.refused,
        press: 'ask',
        also: { label: button.again, press: 'claim' },
      }
  }
}

const ofKept = (words: GrantWords, nextAt: Timestamp | undefined, now: Timestamp): ClaimView =>
  claims(words.ask, nextAt === undefined ? words.slow : words.late(secondsLeft(nextAt - now)))

const ofQueue = (
  t: Messages,
  state: Extract<ClaimState, { name: 'queueing' }>,
  now: Timestamp,
): ClaimView => {
  const { button, note } = t.claim
  const tries = { made: state.tries, most: MOST_TRIES }
  const label = button.queueing(secondsLeft(state.nextAt - now))
  return { ...busy(label, note.queueing(tries.made, tries.most)), tries }
}

/** Whether the moment at which the refusal ends has come. */
const isOver = ({ refusal: { at } }: Refused, now: Timestamp): boolean => at !== undefined && now >= at

/** What the claim bar says and does in each state. It is pure. */
export const claimView = (t: Messages, situation: Situation): ClaimView => {
  const { state, standing, mine, lacks, delivery, now, reminder } = situation
  const { button, note } = t.claim
  const words = t.claim.deliveries[delivery]
  switch (state.name) {
    case 'opening':
      return busy(button.opening, note.opening)
    case 'queueing':
      return ofQueue(t, state, now)
    case 'crowded':
      return claims(button.again, says(t, 'RETRY_LATER'))
    case 'granted':
      return ofGranted(t, words, state)
    case 'kept':
      return ofKept(words, state.nextAt, now)
    case 'declined':
      return claims(button.agree, note.declined)
    case 'failed':
      return ofProblem(t, state.problem, mine ? words.open : undefined)
    case 'refused':
      if (!isOver(state, now)) return ofRefusal(t, state, situation)
      return lacks === undefined ? claims(button.claim, note.plenty) : waits(button.claim, lacks)
    case 'resting':
      if (mine) return claims(words.open, words.mine)
      return standing.kind === 'open' && lacks !== undefined
        ? waits(button.claim, lacks)
        : ofStanding(t, standing, reminder)
  }
}
