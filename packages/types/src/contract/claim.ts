import * as v from 'valibot'
import { Id } from '../models/primitives'

/** `claim`: one cover of one campaign for whoever calls. Asking again gives the same grant and a fresh link. */
export const ClaimRequest = v.strictObject({ campaignId: Id })
export type ClaimRequest = v.InferOutput<typeof ClaimRequest>

/**
 * - `NOT_OPEN`: the first drop opens `at`. `NEXT_DROP`: all gone for now, the next drop opens `at`.
 * - `NOT_ELIGIBLE`: the campaign refuses accounts that WeChat finds risky, and this is one.
 * - `SOLD_OUT`: final until a restock. `RETRY_LATER`: stock is coming back or the answer is not known; `retryAfterMs`.
 */
export const claimRefusals = [
  'BAD_REQUEST',
  'NO_IDENTITY',
  'NO_CAMPAIGN',
  'NOT_OPEN',
  'NEXT_DROP',
  'PAUSED',
  'ENDED',
  'NOT_ELIGIBLE',
  'SOLD_OUT',
  'RETRY_LATER',
] as const
export type ClaimRefusal = (typeof claimRefusals)[number]
