import type { DeliveryKind, Refusal, Timestamp } from '@hongbao/types'
import type { Standing } from '../campaign/standing'
import type { Problem } from '../cloud/reply'
import { secondsLeft } from '../i18n/format'
import { type Messages, refusalWords } from '../i18n/messages'
import { type ClaimState, MOST_TRIES, type PageState } from './claim-state'

/** What the bar at the bottom of a cover's page shows. */
export type ClaimView = {
  /** What a tap does, or why it does nothing. */
  readonly label: string
  readonly note: string
  readonly pressable: boolean
  /** A call is under way, or follows by itself. */
  readonly busy?: boolean
  /** The tries so far and the most there will be, while the claim queues. */
  readonly tries?: { readonly made: number; readonly most: number }
  /** Nothing is left to do here. The person may go to the other covers, or ask. */
  readonly wayOut?: 'covers' | 'ask'
}

type Situation = {
  readonly state: ClaimState
  readonly standing: Standing
  readonly mine: boolean
  /** What the claim still lacks, as the campaign's entry asks for it. */
  readonly lacks?: string | undefined
  /** What the campaign's grants hand over. */
  readonly delivery: DeliveryKind
  readonly now: Timestamp
}

const still = (label: string, note: string): ClaimView => ({ label, note, pressable: false })
const pressable = (label: string, note: string): ClaimView => ({ label, note, pressable: true })
/** The next step is the way out, so that the note need not name one. */
const over = (t: Messages, label: string, code: string): ClaimView => ({
  label,
  note: refusalWords(t, code).says,
  pressable: false,
  wayOut: 'covers',
})
const says = (t: Messages, code: string): string => {
  const words = refusalWords(t, code)
  return `${words.says}${t.between}${words.next}`
}

const ofStanding = (t: Messages, standing: Standing, now: Timestamp): ClaimView => {
  const { button, note } = t.claim
  switch (standing.kind) {
    case 'open':
      return pressable(button.claim, note[standing.availability])
    case 'opens':
      return still(button.opensIn(standing.at - now), says(t, 'NOT_OPEN'))
    case 'next-drop':
      return still(button.nextDrop(standing.at, now), says(t, 'NEXT_DROP'))
    case 'gone':
      return over(t, button.gone, 'SOLD_OUT')
    case 'paused':
      return still(button.paused, says(t, 'PAUSED'))
    case 'ended':
      return over(t, button.ended, 'ENDED')
  }
}

const ofRefusal = (t: Messages, { code, at }: Refusal, now: Timestamp): ClaimView => {
  const { button } = t.claim
  const sentence = says(t, code)
  switch (code) {
    case 'NOT_OPEN':
      return still(at === undefined ? button.notOpen : button.opensIn(at - now), sentence)
    case 'NEXT_DROP':
      return still(at === undefined ? button.gone : button.nextDrop(at, now), sentence)
    case 'TOO_MANY':
      return still(at === undefined ? button.unavailable : button.againIn(at - now), sentence)
    case 'SOLD_OUT':
      return over(t, button.gone, code)
    case 'ENDED':
      return over(t, button.ended, code)
    case 'NO_CAMPAIGN':
      return over(t, button.unavailable, code)
    case 'NOT_ELIGIBLE':
      return { ...still(button.unavailable, sentence), wayOut: 'ask' }
    case 'PAUSED':
      return still(button.paused, sentence)
    default:
      return pressable(button.again, sentence)
  }
}

const ofProblem = (t: Messages, problem: Problem, ofMine: string | undefined): ClaimView => {
  const { title, sentence } = t.problems[problem.name]
  const id =
    problem.name === 'fault' && problem.requestId ? ` ${t.problems.reference(problem.requestId)}` : ''
  return pressable(ofMine ?? t.claim.button.again, `${title}${t.comma}${sentence}${id}`)
}

/** What the bar says of a grant, which differs with what the grant hands over. */
type GrantWords = Messages['claim']['deliveries'][DeliveryKind]

const ofGranted = (t: Messages, words: GrantWords, page: PageState): ClaimView => {
  if (page === 'due') return { ...still(t.claim.button.opening, words.granted), busy: true }
  return page === 'shown' ? pressable(words.again, words.granted) : pressable(words.open, words.failed)
}

const ofKept = (words: GrantWords, nextAt: Timestamp | undefined, now: Timestamp): ClaimView =>
  pressable(words.ask, nextAt === undefined ? words.slow : words.late(secondsLeft(nextAt - now)))

/** Whether the moment at which the refusal ends has come. */
const isOver = ({ at }: Refusal, now: Timestamp): boolean => at !== undefined && now >= at

/** What the claim bar says and does in each state. It is pure. */
export const claimView = (
  t: Messages,
  { state, standing, mine, lacks, delivery, now }: Situation,
): ClaimView => {
  const { button, note } = t.claim
  const words = t.claim.deliveries[delivery]
  switch (state.name) {
    case 'opening':
      return { ...still(button.opening, note.opening), busy: true }
    case 'queueing': {
      const label = button.queueing(secondsLeft(state.nextAt - now))
      const tries = { made: state.tries, most: MOST_TRIES }
      return { ...still(label, note.queueing(tries.made, tries.most)), busy: true, tries }
    }
    case 'crowded':
      return pressable(button.again, says(t, 'RETRY_LATER'))
    case 'granted':
      return ofGranted(t, words, state.page)
    case 'kept':
      return ofKept(words, state.nextAt, now)
    case 'declined':
      return pressable(button.agree, note.declined)
    case 'failed':
      return ofProblem(t, state.problem, mine ? words.open : undefined)
    case 'refused':
      if (!isOver(state.refusal, now)) return ofRefusal(t, state.refusal, now)
      return lacks === undefined ? pressable(button.claim, note.plenty) : still(button.claim, lacks)
    case 'resting':
      if (mine) return pressable(words.open, words.mine)
      return standing.kind === 'open' && lacks !== undefined
        ? still(button.claim, lacks)
        : ofStanding(t, standing, now)
  }
}
