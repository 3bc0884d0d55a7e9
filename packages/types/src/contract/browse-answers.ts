import * as v from 'valibot'
import { CampaignCard, CampaignPage, MyCover } from '../models/campaign-card'
import { Timestamp } from '../models/primitives'
import { listOf, orNothing } from '../models/reading'

/** `now` is the server's clock, so that a phone can count down on it. */
export const Catalog = v.object({
  now: Timestamp,
  campaigns: listOf(CampaignCard),
  /** Where `current.json` is: a phone that knows it reads the catalog from there, and needs no function. */
  published: orNothing(v.string()),
  /** The message template to ask consent for; absent while no reminders are sent. */
  reminderTemplateId: orNothing(v.string()),
})
export type Catalog = v.InferOutput<typeof Catalog>

export const CampaignView = v.object({
  now: Timestamp,
  campaign: CampaignPage,
  /** Whether the cover is the caller's already. Absent where nobody has looked: the published files know no people. */
  mine: orNothing(v.boolean()),
})
export type CampaignView = v.InferOutput<typeof CampaignView>

export const MyCovers = v.object({ covers: listOf(MyCover) })
export type MyCovers = v.InferOutput<typeof MyCovers>

/** What `browse` answers, by action. */
export const browseAnswers = { catalog: Catalog, campaign: CampaignView, 'my-covers': MyCovers }
