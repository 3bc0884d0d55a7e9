import * as v from 'valibot'
import { Campaign, CampaignContent } from '../../models/campaign'
import { Timestamp } from '../../models/primitives'
import { listOf, orNothing, Words } from '../../models/reading'
import { type Actions, inBrand, ofCampaign, paged } from './action'

/** Where a campaign stands at the moment of the answer. */
export const standings = ['scheduled', 'open', 'paused', 'ended', 'archived'] as const
export type CampaignStanding = (typeof standings)[number]

export const CampaignRow = v.object({
  id: v.string(),
  title: Words,
  thumb: v.string(),
  standing: v.picklist(standings),
  revision: v.number(),
  opensAt: Timestamp,
  endsAt: Timestamp,
  /** Units of all drops. */
  stock: v.number(),
})
export type CampaignRow = v.InferOutput<typeof CampaignRow>

export const DraftRow = v.object({
  id: v.string(),
  title: orNothing(Words),
  thumb: orNothing(v.string()),
  revision: v.number(),
  at: orNothing(Timestamp),
})
export type DraftRow = v.InferOutput<typeof DraftRow>

/** A campaign as operators see it: all but the names of its secrets. */
export const OperatorsCampaign = v.object(v.omit(Campaign, ['ctoken', 'personKey']).entries)
export type OperatorsCampaign = v.InferOutput<typeof OperatorsCampaign>

/** What is known so far of a campaign that is not published. */
export const OperatorsDraft = v.object({
  id: v.string(),
  revision: v.number(),
  at: orNothing(Timestamp),
  content: v.partial(v.object(CampaignContent.entries)),
})
export type OperatorsDraft = v.InferOutput<typeof OperatorsDraft>

/** A campaign in either of its two lives. */
export const CampaignDetail = v.variant('kind', [
  v.object({ kind: v.literal('draft'), now: Timestamp, draft: OperatorsDraft }),
  v.object({
    kind: v.literal('campaign'),
    now: Timestamp,
    standing: v.picklist(standings),
    campaign: OperatorsCampaign,
  }),
])
export type CampaignDetail = v.InferOutput<typeof CampaignDetail>

export const campaignActions = {
  /** A brand's published campaigns, by descending id. */
  campaigns: {
    needs: 'viewer',
    request: { ...inBrand, ...paged },
    answer: v.object({ now: Timestamp, campaigns: listOf(CampaignRow), next: orNothing(v.string()) }),
  },
  /** A brand's open drafts, by descending id. */
  drafts: {
    needs: 'viewer',
    request: { ...inBrand, ...paged },
    answer: v.object({ drafts: listOf(DraftRow), next: orNothing(v.string()) }),
  },
  campaign: { needs: 'viewer', request: ofCampaign, answer: CampaignDetail },
} as const satisfies Actions
