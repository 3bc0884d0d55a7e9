import { type Claimed, type Refusal, SECOND, type Timestamp } from '@hongbao/types'
import type { Problem, Reply } from '../cloud/reply'

/**
 * Where a claim stands. `fresh`: the person did not have this cover before the tap that began it.
 * `tries`: calls made since that tap. `at`: when it was told, which news that was asked for later outdates.
 */
export type ClaimState =
  | { readonly name: 'resting' }
  | { readonly name: 'opening'; readonly tries: number; readonly fresh: boolean }
  /** Too many people: the next call goes out by itself `nextAt`. */
  | { readonly name: 'queueing'; readonly tries: number; readonly fresh: boolean; readonly nextAt: Timestamp }
  /** Still too many after every try: the person decides. */
  | { readonly name: 'crowded'; readonly at: Timestamp }
  | { readonly name: 'granted'; readonly url: string; readonly fresh: boolean; readonly page: PageState }
  /** Theirs, but the link is late: asked for again `nextAt`, or by a tap once the tries are spent. */
  | { readonly name: 'kept'; readonly tries: number; readonly fresh: boolean; readonly nextAt?: Timestamp }
  | {
      readonly name: 'refused'
      readonly refusal: Refusal
      readonly at: Timestamp
      readonly stockRevision: number
    }
  | { readonly name: 'failed'; readonly problem: Problem; readonly at: Timestamp }
  /** The privacy guideline was not agreed to: nothing was sent. */
  | { readonly name: 'declined' }

/** WeChat's own claim page: to be opened, was opened, could not be opened. */
export type PageState = 'due' | 'shown' | 'failed'

export type ClaimEvent =
  | { readonly type: 'tapped'; readonly mine: boolean }
  | {
      readonly type: 'replied'
      readonly reply: Reply<Claimed>
      readonly now: Timestamp
      /** From 0 up to 1. */
      readonly chance: number
      readonly stockRevision: number
    }
  | { readonly type: 'declined' }
  | { readonly type: 'waited' }
  | { readonly type: 'page'; readonly page: Exclude<PageState, 'due'> }
  /** The campaign was read anew; it was asked for at `askedAt` on the server's clock. */
  | { readonly type: 'refreshed'; readonly stockRevision: number; readonly askedAt: Timestamp }

type Opening = Extract<ClaimState, { name: 'opening' }>
type Replied = Extract<ClaimEvent, { type: 'replied' }>
type Refreshed = Extract<ClaimEvent, { type: 'refreshed' }>

/** How often a claim goes out by itself before the person is asked again. */
export const MOST_TRIES = 8
const MOST_LINK_TRIES = 4
const FIRST_WAIT = SECOND
const LONGEST_WAIT = 15 * SECOND

export const resting: ClaimState = { name: 'resting' }

/** Never earlier than the server asked, and spread over half as long again: a crowd must not come back at once. */
const nextTry = (tries: number, { now, chance }: Replied, asked = 0): Timestamp => {
  const wait = Math.max(asked, Math.min(LONGEST_WAIT, FIRST_WAIT * 1.6 ** (tries - 1)))
  return now + Math.round(wait * (1 + chance / 2))
}

const queue = ({ tries, fresh }: Opening, event: Replied, asked?: number): ClaimState =>
  tries < MOST_TRIES
    ? { name: 'queueing', tries, fresh, nextAt: nextTry(tries, event, asked) }
    : { name: 'crowded', at: event.now }

const granted = (
  { link, already }: Claimed,
  { tries, fresh: hoped }: Opening,
  event: Replied,
): ClaimState => {
  // "Already" to the first call means an earlier visit; to a later one, a call of this claim whose answer was lost.
  const fresh = hoped && !(already && tries === 1)
  if (link.state === 'issued') return { name: 'granted', url: link.url, fresh, page: 'due' }
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
  // A call that timed out may have been granted; asking again answers with that grant.
  return ['crowd', 'timeout'].includes(reply.problem.name)
    ? queue(state, event)
    : { name: 'failed', problem: reply.problem, at }
}

const tapped = (state: ClaimState, mine: boolean): ClaimState => {
  if (state.name === 'opening' || state.name === 'queueing') return state
  if (state.name === 'granted' && state.page === 'due') return state
  return { name: 'opening', tries: 1, fresh: state.name === 'kept' ? state.fresh : !mine }
}

/** Whatever has begun or is theirs stands. */
const declined = (state: ClaimState): ClaimState =>
  ['opening', 'queueing', 'granted', 'kept'].includes(state.name) ? state : { name: 'declined' }

const waited = (state: ClaimState): ClaimState =>
  state.name === 'queueing' || state.name === 'kept'
    ? { name: 'opening', tries: state.tries + 1, fresh: state.fresh }
    : state

/** Sold out, and not filled up since. */
const isGone = (state: ClaimState, stockRevision: number): boolean =>
  state.name === 'refused' && state.refusal.code === 'SOLD_OUT' && state.stockRevision === stockRevision

/**
 * News of the campaign outdates what a claim was told before the news was asked for: what was asked for earlier may
 * arrive later, and would wipe the sentence away unread. Sold out stays so until a restock.
 */
const refreshed = (state: ClaimState, { stockRevision, askedAt }: Refreshed): ClaimState =>
  !('at' in state) || askedAt <= state.at || isGone(state, stockRevision) ? state : resting

/** The states of a claim, pure: time and chance come with the events. */
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
      return state.name === 'granted' ? { ...state, page: event.page } : state
    case 'refreshed':
      return refreshed(state, event)
  }
}
