import * as v from 'valibot'
import { changeResults } from '../models/change'
import { Timestamp } from '../models/primitives'
import { listOf, orNothing, Words } from '../models/reading'

const role = v.picklist(['viewer', 'editor', 'owner'])

/** What a scanned code asks of the operator. */
export const SeenCode = v.variant('kind', [
  v.object({
    kind: v.literal('sign-in'),
    numbers: v.array(v.number()),
    /** What the browser calls itself, and where it asks from. Empty where that is not known. */
    agent: v.string(),
    ip: v.string(),
    expiresAt: Timestamp,
    /** What the computer may do then. */
    environment: v.boolean(),
    brands: listOf(v.object({ brandId: v.string(), name: Words, role })),
  }),
  v.object({
    kind: v.literal('invitation'),
    /** An owner of the environment. */
    environment: v.boolean(),
    /** The name by which others will see the operator. */
    name: v.string(),
    brands: listOf(v.object({ brandId: v.string(), name: Words, role })),
    expiresAt: Timestamp,
  }),
])
export type SeenCode = v.InferOutput<typeof SeenCode>

/** A campaign that is open, paused or about to open, as an operator watches it on the day of the drop. */
export const DutyCampaign = v.object({
  campaignId: v.string(),
  brandId: v.string(),
  title: Words,
  standing: v.picklist(['scheduled', 'open', 'paused']),
  revision: v.number(),
  opensAt: Timestamp,
  endsAt: Timestamp,
  stock: v.number(),
  left: v.number(),
  granted: v.number(),
  /** Open alerts about it, by rule. */
  alerts: listOf(v.string()),
  /** Whether the operator's role lets them pause and resume it. */
  mayChange: v.boolean(),
})
export type DutyCampaign = v.InferOutput<typeof DutyCampaign>

export const DutyCampaigns = v.object({ now: Timestamp, campaigns: listOf(DutyCampaign) })
export type DutyCampaigns = v.InferOutput<typeof DutyCampaigns>

const ChangedOnDuty = v.object({
  revision: v.number(),
  already: v.boolean(),
  result: orNothing(v.picklist(changeResults)),
})

const Nothing = v.object({})

/** What `duty` answers, by action. */
export const dutyAnswers = {
  'see-code': SeenCode,
  'approve-sign-in': Nothing,
  'refuse-sign-in': Nothing,
  'accept-invitation': Nothing,
  campaigns: DutyCampaigns,
  pause: ChangedOnDuty,
  resume: ChangedOnDuty,
}
