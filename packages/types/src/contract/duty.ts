import * as v from 'valibot'
import { ChangeId, changeRefusals } from '../models/change'
import { CampaignId } from '../models/primitives'

/** What a QR code holds that an operator scans: `SIGN_IN_CODE` or `INVITATION_CODE`, and what follows it. */
const Code = v.pipe(v.string(), v.regex(/^hb[12]:[0-9a-f]{32,64}$/))

const wanted = {
  campaignId: CampaignId,
  from: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  changeId: ChangeId,
}

/**
 * `duty`: what an operator does on their own phone. Who they are, WeChat says.
 * `number` of `approve-sign-in` is one of the three that `see-code` answered: the one on the computer's screen.
 */
export const DutyRequest = v.variant('action', [
  v.strictObject({ action: v.literal('see-code'), code: Code }),
  v.strictObject({
    action: v.literal('approve-sign-in'),
    code: Code,
    number: v.pipe(v.number(), v.safeInteger(), v.minValue(10), v.maxValue(99)),
  }),
  v.strictObject({ action: v.literal('refuse-sign-in'), code: Code }),
  v.strictObject({ action: v.literal('accept-invitation'), code: Code }),
  v.strictObject({ action: v.literal('campaigns') }),
  v.strictObject({ action: v.literal('pause'), ...wanted }),
  v.strictObject({ action: v.literal('resume'), ...wanted }),
])
export type DutyRequest = v.InferOutput<typeof DutyRequest>

/**
 * - `NO_CODE`: the code is unknown, used or expired. `WRONG_NUMBER`: another number was on the screen; the sign-in is
 *   over. `NO_OPERATOR`: the caller is no operator. `NOT_ALLOWED`: their role does not allow it.
 * - `TOO_MANY`: wait `retryAfterMs`. `BRAND_FULL`: the brand has as many members as one may.
 * The others are of changes: `changeRefusals`.
 */
export const dutyRefusals = [
  ...changeRefusals,
  'BAD_REQUEST',
  'NO_IDENTITY',
  'NO_CODE',
  'WRONG_NUMBER',
  'NO_OPERATOR',
  'NOT_ALLOWED',
  'TOO_MANY',
  'BRAND_FULL',
] as const
export type DutyRefusal = (typeof dutyRefusals)[number]
