import * as v from 'valibot'
import { Id } from '../models/primitives'

/** As somebody typed it. `codeDigits` of `domain` reads it. */
const TypedCode = v.pipe(v.string(), v.maxLength(64))

/**
 * `claim`: gives the caller one cover of a campaign. Another call gives the same grant and a fresh link, and needs no
 * code. `existing`: only a grant that the caller has. Nothing is given to somebody who has none.
 */
export const ClaimRequest = v.strictObject({
  campaignId: Id,
  code: v.optional(TypedCode),
  existing: v.optional(v.literal(true)),
})
export type ClaimRequest = v.InferOutput<typeof ClaimRequest>

/**
 * - `NOT_OPEN`: the first drop opens `at`. `NEXT_DROP`: the open drops are gone, and the next one opens `at`.
 * - `NOT_ELIGIBLE`: the campaign refuses accounts that WeChat finds risky, and the caller's is one.
 * - `NOT_CLAIMED`: the caller asked for an existing grant and has none.
 * - `CODE_WRONG`: the campaign asks for a code, and this is none of its codes. `CODE_USED`: somebody else has used it, for
 *   good. `CODE_REVOKED`: it gives nothing any more. `TOO_MANY`: the caller has tried too many wrong codes; theirs are
 *   looked at again `at`.
 * - `SOLD_OUT`: final until a restock.
 * - `RETRY_LATER`: stock is coming back, the answer is not known yet, or the database is overloaded. Ask again after
 *   `retryAfterMs`.
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
  'NOT_CLAIMED',
  'CODE_WRONG',
  'CODE_USED',
  'CODE_REVOKED',
  'TOO_MANY',
  'SOLD_OUT',
  'RETRY_LATER',
] as const
export type ClaimRefusal = (typeof claimRefusals)[number]
