import { type Claimed, type Handed, type Refusal, SECOND, type Timestamp } from '@hongbao/types'
import type { Problem, Reply } from '../cloud/reply'

type Calling = { readonly tries: number; readonly fresh: boolean; readonly existing?: true }

/**
 * The state of a claim. `fresh`: the person did not have this cover before the tap that began the claim.
 * `tries`: the calls since that tap. `existing`: the call opens a cover that is theirs, and never claims. `refusedPages`:
 * how often WeChat has refused to open its claim page. `at`: when the phone was told. News of the campaign that was asked for later
 * replaces it.
 */
export type ClaimState =
  | { readonly name: 'resting' }
  | ({ readonly name: 'opening'; readonly refusedPages?: number } & Calling)
  /** Too many people at once. The phone calls again by itself `nextAt`. */
  | ({ readonly name: 'queueing'; readonly nextAt: Timestamp } & Calling)
  /** Still too many people after the last try. The next call needs a tap. */
  | { readonly name: 'crowded'; readonly at: Timestamp }
  | {
      readonly name: 'granted'
      readonly handed: Handed
      readonly fresh: boolean
      readonly page: PageState
      readonly refusedPages?: number
    }
  /** The cover is theirs and its link is late. The phone asks again `nextAt`; without `nextAt` it needs a tap. */
  | { readonly name: 'kept'; readonly tries: number; readonly fresh: boolean; readonly nextAt?: Timestamp }
  | {
      readonly name: 'refused'
      readonly refusal: Refusal
      readonly at: Timestamp
      readonly stockRevision: number
    }
  | { readonly name: 'failed'; readonly problem: Problem; readonly at: Timestamp }
  /** The person did not agree to the privacy guideline, and nothing was sent. */
  | { readonly name: 'declined' }

/**
 * Whether what was handed over is still to be opened, was opened, or could not be opened. `unsupported`: this WeChat
 * cannot open it.
 */
export type PageState = 'due' | 'shown' | 'failed' | 'unsupported'

export type ClaimEvent =
  | { readonly type: 'tapped'; readonly mine: boolean }
  | {
      readonly type: 'replied'
      readonly reply: Reply<Claimed>
      readonly now: Timestamp
      /** A random number, at least 0 and below 1. */
      readonly chance: number
      readonly stockRevision: number
    }
  | { readonly type: 'declined' }
  | { readonly type: 'waited' }
  | { readonly type: 'page'; readonly page: Exclude<PageState, 'due'> }
  /** The campaign was read again. It was asked for at `askedAt`, on the server's clock. */
  | { readonly type: 'refreshed'; readonly stockRevision: number; readonly askedAt: Timestamp }

type Opening = Extract<ClaimState, { name: 'opening' }>
type Replied = Extract<ClaimEvent, { type: 'replied' }>
type Refreshed = Extract<ClaimEvent, { type: 'refreshed' }>

/** How often the phone calls before it waits for another tap. */
export const MOST_TRIES = 8
const MOST_LINK_TRIES = 4
const FIRST_WAIT = SECOND
const LONGEST_WAIT = 15 * SECOND

export const resting: ClaimState = { name: 'resting' }

/** Never earlier than the server asked, and up to half as long again, so that a crowd does not come back at once. */
const nextTry = (tries: number, { now, chance }: Replied, asked = 0): Timestamp => {
  const wait = Math.max(asked, Math.min(LONGEST_WAIT, FIRST_WAIT * 1.6 ** (tries - 1)))
  return now + Math.round(wait * (1 + chance / 2))
}

const only = (existing: true | undefined): { readonly existing?: true } => (existing ? { existing } : {})

const queue = ({ tries, fresh, existing }: Opening, event: Replied, asked?: number): ClaimState =>
  tries < MOST_TRIES
    ? { name: 'queueing', tries, fresh, ...only(existing), nextAt: nextTry(tries, event, asked) }
    : { name: 'crowded', at: event.now }

const granted = (
  { link, already }: Claimed,
  { tries, fresh: hoped, refusedPages }: Opening,
  event: Replied,
): ClaimState => {
  // When the first call is told "already", the person had the cover before. When a later call is, the answer to an
  // earlier call of this claim was lost.
  const fresh = hoped && !(already && tries === 1)
  if (link.state !== 'late') {
    return { name: 'granted', handed: link, fresh, page: 'due', ...(refusedPages && { refusedPages }) }
  }
  return tries < MOST_LINK_TRIES
    ? { name: 'kept', tries, fresh, nextAt: nextTry(tries, event, link.retryAfterMs) }
    : { name: 'kept', tries, fresh }
}

const replied = (state: Opening, event: Replied): ClaimState => {
  const { reply, now: at, stockRevision } = event
  if (reply.ok) return granted(reply.data, state, event)
  if ('refusal' in reply) {
    return reply.refusal.code === 'RETRY_LATER'
      ? queue(state, event, reply.refusal.retryAfterMs)
      : { name: 'refused', refusal: reply.refusal, at, stockRevision }
  }
  // A call that timed out may have been granted. Another call is then answered with that grant.
  return ['crowd', 'timeout'].includes(reply.problem.name)
    ? queue(state, event)
    : { name: 'failed', problem: reply.problem, at }
}

const tapped = (state: ClaimState, mine: boolean): ClaimState => {
  if (state.name === 'opening' || state.name === 'queueing') return state
  if (state.name === 'granted' && state.page === 'due') return state
  return {
    name: 'opening',
    tries: 1,
    fresh: state.name === 'kept' ? state.fresh : !mine,
    ...only(mine || undefined),
    ...(state.name === 'granted' && state.refusedPages && { refusedPages: state.refusedPages }),
  }
}

/** A claim that has begun goes on, and a granted one stays granted. */
const declined = (state: ClaimState): ClaimState =>
  ['opening', 'queueing', 'granted', 'kept'].includes(state.name) ? state : { name: 'declined' }

/** Another call. A cover that is kept is theirs, so that the call for its link claims nothing. */
const waited = (state: ClaimState): ClaimState => {
  if (state.name !== 'queueing' && state.name !== 'kept') return state
  const existing = state.name === 'kept' || state.existing
  return { name: 'opening', tries: state.tries + 1, fresh: state.fresh, ...only(existing || undefined) }
}

const page = (state: Extract<ClaimState, { name: 'granted' }>, shown: PageState): ClaimState => ({
  ...state,
  page: shown,
  ...(shown === 'failed' && { refusedPages: (state.refusedPages ?? 0) + 1 }),
})

/** Sold out, with no restock since. */
const isGone = (state: ClaimState, stockRevision: number): boolean =>
  state.name === 'refused' && state.refusal.code === 'SOLD_OUT' && state.stockRevision === stockRevision

/**
 * News of the campaign replaces what a claim was told, if it was asked for after that. News that was asked for earlier
 * may arrive later, and would remove a sentence that nobody has read. "Sold out" stays until a restock.
 */
const refreshed = (state: ClaimState, { stockRevision, askedAt }: Refreshed): ClaimState =>
  !('at' in state) || askedAt <= state.at || isGone(state, stockRevision) ? state : resting

/** The next state of a claim. It is pure: time and chance come with the events. */
export const nextClaimState = (state: ClaimState, event: ClaimEvent): ClaimState => {
  switch (event.type) {
    case 'tapped':
      return tapped(state, event.mine)
    case 'declined':
      return declined(state)
    case 'replied':
      return state.name === 'opening' ? replied(state, event) : state
    case 'waited':
      return waited(state)
    case 'page':
      return state.name === 'granted' ? page(state, event.page) : state
    case 'refreshed':
      return refreshed(state, event)
  }
}
