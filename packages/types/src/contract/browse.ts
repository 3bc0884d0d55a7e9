import * as v from 'valibot'
import type { CampaignCard, CampaignPage } from '../models/campaign'
import type { MyCover } from '../models/grant'
import { Id, type Timestamp } from '../models/primitives'
import type { WebAddress } from '../models/published-catalog'

/** `browse`: everything that is only read. */
export const BrowseRequest = v.variant('action', [
  v.strictObject({ action: v.literal('catalog') }),
  v.strictObject({ action: v.literal('campaign'), campaignId: Id }),
  v.strictObject({ action: v.literal('my-covers') }),
])
export type BrowseRequest = v.InferOutput<typeof BrowseRequest>

export const browseRefusals = ['BAD_REQUEST', 'NO_IDENTITY', 'NO_CAMPAIGN'] as const
export type BrowseRefusal = (typeof browseRefusals)[number]

/** `now` is the server's clock, so that a phone can count down on it. */
export type Catalog = {
  readonly now: Timestamp
  readonly campaigns: readonly CampaignCard[]
  /** Where `current.json` is: a phone that knows it reads the catalog from there, and needs no function. */
  readonly published?: WebAddress
  /** The message template to ask consent for; absent while no reminders are sent. */
  readonly reminderTemplateId?: string
}
export type CampaignView = {
  readonly now: Timestamp
  readonly campaign: CampaignPage
  readonly mine: boolean
}
export type MyCovers = { readonly covers: readonly MyCover[] }

export type BrowseData = { catalog: Catalog; campaign: CampaignView; 'my-covers': MyCovers }
