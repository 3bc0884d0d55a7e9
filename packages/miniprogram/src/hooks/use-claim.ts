import type { Claimed, Id } from '@hongbao/types'
import { useCallback, useEffect, useReducer } from 'react'
import { type ClaimState, nextClaimState, resting } from '../claim/claim-state'
import { openClaimPage } from '../cloud/claim-page'
import { client } from '../cloud/client'
import type { Reply } from '../cloud/reply'
import {
  learnAnswered,
  learnAsked,
  learnGone,
  learnGrant,
  learnNotMine,
  serverNow,
  useKnown,
} from '../store/known'
import { agreeToPrivacy } from '../store/privacy'

export type Claiming = {
  readonly state: ClaimState
  readonly mine: boolean
  /**
   * Begins a claim, after the privacy guideline is agreed to. Nothing else does. Of a cover that is theirs it only asks
   * for the link again.
   */
  readonly tap: () => void
  /** Asks for the link of a cover that is theirs. It claims nothing, also when they no longer have it. */
  readonly reopen: () => void
  /** Opens WeChat's claim page with the link of the grant. */
  readonly openPage: () => void
}

const NOTHING_KNOWN = { stockRevision: 0, askedAt: 0 }

/** Whether the reply says what became of the claim. */
const isAnswer = (reply: Reply<Claimed>): boolean =>
  reply.ok || ('refusal' in reply && reply.refusal.code !== 'RETRY_LATER')

const learnRefused = (campaignId: Id, stockRevision: number, reply: Reply<Claimed>): void => {
  if (!('refusal' in reply)) return
  if (reply.refusal.code === 'SOLD_OUT') learnGone(campaignId, stockRevision)
  if (reply.refusal.code === 'NOT_CLAIMED') learnNotMine(campaignId)
}

/**
 * Claims the cover of one campaign: calls, waits and opens pages as the states of claim-state.ts say.
 * @param known the campaign's stock revision, and when it was asked for, on the server's clock
 */
export const useClaim = (campaignId: Id, { stockRevision, askedAt } = NOTHING_KNOWN): Claiming => {
  const [state, dispatch] = useReducer(nextClaimState, resting)
  const mine = useKnown((known) => known.mine[campaignId] === true)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each `opening` state calls once
  useEffect(() => {
    if (state.name !== 'opening') return
    if (!state.existing) learnAsked(campaignId)
    void client.claim({ campaignId, ...(state.existing && { existing: true }) }).then((reply) => {
      if (isAnswer(reply)) learnAnswered([campaignId])
      if (reply.ok) learnGrant(campaignId)
      else learnRefused(campaignId, stockRevision, reply)
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

  const begin = useCallback(async (existing: boolean) => {
    dispatch((await agreeToPrivacy()) ? { type: 'tapped', mine: existing } : { type: 'declined' })
  }, [])
  const tap = useCallback(() => void begin(mine), [begin, mine])
  const reopen = useCallback(() => void begin(true), [begin])

  const url = state.name === 'granted' ? state.url : undefined
  const openPage = useCallback(async () => {
    if (url === undefined) return
    dispatch({ type: 'page', page: 'shown' })
    const page = await openClaimPage(url)
    if (page !== 'shown') dispatch({ type: 'page', page })
  }, [url])

  // The packet opens once. Somebody who had the cover before goes straight to the claim page.
  const again = state.name === 'granted' && state.page === 'due' && !state.fresh
  useEffect(() => {
    if (again) void openPage()
  }, [again, openPage])

  return { state, mine, tap, reopen, openPage }
}
