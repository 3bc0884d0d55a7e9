import type { Claimed, Id } from '@hongbao/types'
import { useCallback, useEffect, useReducer } from 'react'
import { type ClaimState, nextClaimState, resting } from '../claim/claim-state'
import { openClaimPage } from '../cloud/claim-page'
import { client } from '../cloud/client'
import type { Reply } from '../cloud/reply'
import { learnAnswered, learnAsked, learnGone, learnGrant, serverNow, useKnown } from '../store/known'
import { agreeToPrivacy } from '../store/privacy'

export type Claiming = {
  readonly state: ClaimState
  readonly mine: boolean
  /** The one thing that makes a claim begin, once the privacy guideline is agreed to. */
  readonly tap: () => void
  /** Opens WeChat's claim page with the link at hand. */
  readonly openPage: () => void
}

const NOTHING_KNOWN = { stockRevision: 0, askedAt: 0 }

/** Whether it tells what became of the claim. */
const isAnswer = (reply: Reply<Claimed>): boolean =>
  reply.ok || ('refusal' in reply && reply.refusal.code !== 'RETRY_LATER')

/**
 * The claim of one campaign's cover: runs what the states of claim-state.ts ask for.
 * @param known of the campaign: its stock revision, and when it was asked for, on the server's clock
 */
export const useClaim = (campaignId: Id, { stockRevision, askedAt } = NOTHING_KNOWN): Claiming => {
  const [state, dispatch] = useReducer(nextClaimState, resting)
  const mine = useKnown((known) => known.mine[campaignId] === true)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a state that calls calls once, whatever else moves
  useEffect(() => {
    if (state.name !== 'opening') return
    learnAsked(campaignId)
    void client.claim({ campaignId }).then((reply) => {
      if (isAnswer(reply)) learnAnswered([campaignId])
      if (reply.ok) learnGrant(campaignId)
      if ('refusal' in reply && reply.refusal.code === 'SOLD_OUT') learnGone(campaignId, stockRevision)
      dispatch({ type: 'replied', reply, now: serverNow(), chance: Math.random(), stockRevision })
    })
  }, [state])

  const nextAt = state.name === 'queueing' || state.name === 'kept' ? state.nextAt : undefined
  useEffect(() => {
    if (nextAt === undefined) return
    const timer = setTimeout(() => dispatch({ type: 'waited' }), nextAt - serverNow())
    return () => clearTimeout(timer)
  }, [nextAt])

  useEffect(() => dispatch({ type: 'refreshed', stockRevision, askedAt }), [stockRevision, askedAt])

  const tap = useCallback(async () => {
    dispatch((await agreeToPrivacy()) ? { type: 'tapped', mine } : { type: 'declined' })
  }, [mine])

  const url = state.name === 'granted' ? state.url : undefined
  const openPage = useCallback(async () => {
    if (url === undefined) return
    dispatch({ type: 'page', page: 'shown' })
    if (!(await openClaimPage(url))) dispatch({ type: 'page', page: 'failed' })
  }, [url])

  // A packet that was opened before is not opened again: the page comes at once.
  const again = state.name === 'granted' && state.page === 'due' && !state.fresh
  useEffect(() => {
    if (again) void openPage()
  }, [again, openPage])

  return { state, mine, tap, openPage }
}
