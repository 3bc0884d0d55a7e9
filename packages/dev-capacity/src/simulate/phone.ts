import { type ClaimState, nextClaimState } from '@hongbao/miniprogram/claim-state'
import type { Random } from '@hongbao/service/testing'
import { SECOND } from '@hongbao/types'

/** What a person's phone does after the platform refused a call: it calls again by itself, or waits for another tap. */
export type AfterRefusal = { readonly kind: 'waits'; readonly ms: number } | { readonly kind: 'stops' }

const CROWD = { ok: false, problem: { name: 'crowd' } } as const

/** Asks the phone's own rules (`claim-state.ts`) what follows the refusal of call number `tries`. */
export const afterRefusal = (tries: number, random: Random): AfterRefusal => {
  const opening: ClaimState = { name: 'opening', tries, fresh: true }
  const next = nextClaimState(opening, {
    type: 'replied',
    reply: CROWD,
    now: 0,
    chance: random.fraction(),
    stockRevision: 0,
  })
  return next.name === 'queueing' ? { kind: 'waits', ms: next.nextAt } : { kind: 'stops' }
}

const TAP_AFTER = { low: 5 * SECOND, high: 30 * SECOND }

/** After how many ms a person taps again whose phone has stopped; undefined when they give up. */
export const tapsAgainAfter = (tapsAgain: number, random: Random): number | undefined =>
  random.happens(tapsAgain) ? random.between(TAP_AFTER.low, TAP_AFTER.high) : undefined
