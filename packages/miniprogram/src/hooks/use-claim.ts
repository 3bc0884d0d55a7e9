import type { Claimed, DeliveryKind, Handed, Id } from '@hongbao/types'
import { useCallback, useEffect, useReducer } from 'react'
import { type ClaimState, nextClaimState, resting } from '../claim/claim-state'
import { client } from '../cloud/client'
import type { Reply } from '../cloud/reply'
import { deliveries } from '../deliveries'
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
   * for the link again. Once it is open, uses it again.
   */
  readonly tap: () => void
  /** Asks for the link of a cover that is theirs. It claims nothing, also when they no longer have it. */
  readonly reopen: () => void
  /** What was handed over, once it is open. */
  readonly shown: Handed | undefined
  /** Opens what was handed over. */
  readonly openPage: () => void
}

type Campaign = {
  readonly id: Id
  readonly delivery: DeliveryKind
  /** What the person gave, where the campaign's entry asks for something. */
  readonly code?: string | undefined
  readonly stockRevision: number
  /** When it was asked for, on the server's clock. */
  readonly askedAt: number
}

/** Whether the reply says what became of the claim. */
const isAnswer = (reply: Reply<Claimed>): boolean =>
  reply.ok || ('refusal' in reply && reply.refusal.code !== 'RETRY_LATER')

const learnRefused = (campaignId: Id, stockRevision: number, reply: Reply<Claimed>): void => {
  if (!('refusal' in reply)) return
  if (reply.refusal.code === 'SOLD_OUT') learnGone(campaignId, stockRevision)
  if (reply.refusal.code === 'NOT_CLAIMED') learnNotMine(campaignId)
}

/**
 * Claims the cover of one campaign: calls, waits and opens what is handed over as the states of claim-state.ts say.
 */
export const useClaim = ({ id: campaignId, delivery, code, stockRevision, askedAt }: Campaign): Claiming => {
  const [state, dispatch] = useReducer(nextClaimState, resting)
  const mine = useKnown((known) => known.mine[campaignId] === true)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each `opening` state calls once
  useEffect(() => {
    if (state.name !== 'opening') return
    if (!state.existing) learnAsked(campaignId)
    const asked = state.existing ? { existing: true as const } : code ? { code } : {}
    void client.claim({ campaignId, ...asked }).then((reply) => {
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

  const { again } = deliveries[delivery]
  const shown = state.name === 'granted' && state.page === 'shown' ? state.handed : undefined
  const begin = useCallback(
    async (existing: boolean) => {
      if (shown && again) return again(shown)
      dispatch((await agreeToPrivacy()) ? { type: 'tapped', mine: existing } : { type: 'declined' })
    },
    [shown, again],
  )
  const tap = useCallback(() => void begin(mine), [begin, mine])
  const reopen = useCallback(() => void begin(true), [begin])

  const handed = state.name === 'granted' ? state.handed : undefined
  const openPage = useCallback(async () => {
    if (!handed) return
    dispatch({ type: 'page', page: 'shown' })
    const page = await deliveries[delivery].open(handed)
    if (page !== 'shown') dispatch({ type: 'page', page })
  }, [handed, delivery])

  // The packet opens once. For somebody who had the cover before, what is handed over opens at once.
  const opensAtOnce = state.name === 'granted' && state.page === 'due' && !state.fresh
  useEffect(() => {
    if (opensAtOnce) void openPage()
  }, [opensAtOnce, openPage])

  return { state, mine, tap, reopen, shown, openPage }
}
