import * as v from 'valibot'
import { CampaignCard, CampaignPage, MyCover } from '../models/campaign-card'
import { Timestamp } from '../models/primitives'
import { listOf, orNothing } from '../models/reading'

/** `now` is the server's clock, so that a phone can count down on it. */
export const Catalog = v.object({
  now: Timestamp,
  campaigns: listOf(CampaignCard),
  /** The address of `current.json`. A phone that knows it reads the catalog from there and calls no function. */
  published: orNothing(v.string()),
  /** The message template that the phone asks consent for. Absent while no reminders are sent. */
  reminderTemplateId: orNothing(v.string()),
})
export type Catalog = v.InferOutput<typeof Catalog>

export const CampaignView = v.object({
  now: Timestamp,
  campaign: CampaignPage,
  /** Whether the caller has the cover. Absent when that is not known: the published files know no people. */
  mine: orNothing(v.boolean()),
})
export type CampaignView = v.InferOutput<typeof CampaignView>

export const MyCovers = v.object({
  /** The newest first. */
  covers: listOf(MyCover),
  /** There are more covers: the next request names this as `before`. */
  more: orNothing(Timestamp),
})
export type MyCovers = v.InferOutput<typeof MyCovers>

/** What `browse` answers, by action. */
export const browseAnswers = { catalog: Catalog, campaign: CampaignView, 'my-covers': MyCovers }
