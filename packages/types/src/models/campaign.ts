import * as v from 'valibot'
import { Allotment } from './axes/allotment'
import { Delivery } from './axes/delivery'
import { Entry } from './axes/entry'
import { categories } from './category'
import { CampaignId, Colour, FileId, Id, Localized, SecretName, Timestamp } from './primitives'

/** A part of a campaign's stock, released at one time. Units that are left when the next drop opens stay claimable. */
export const Drop = v.strictObject({
  id: Id,
  opensAt: Timestamp,
  stock: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(10_000_000)),
})
export type Drop = v.InferOutput<typeof Drop>

/** A drop an hour for five days. */
export const MAX_DROPS = 120

const drops = v.pipe(
  v.array(Drop),
  v.minLength(1),
  v.maxLength(MAX_DROPS),
  v.check((all) => new Set(all.map(({ id }) => id)).size === all.length, 'drop ids must differ'),
)

/** Everything that decides whether a campaign is open at a given moment. */
export const Schedule = v.strictObject({ drops, endsAt: Timestamp, paused: v.boolean() })
export type Schedule = v.InferOutput<typeof Schedule>

const stories = v.pipe(v.array(FileId), v.maxLength(5))

/**
 * The pictures of a cover: the cover at 957×1278, a small one for lists, and up to five story images of 750×1250. The
 * large ones are for people who look closely; pages show lighter versions where there are some.
 */
export const Art = v.strictObject({
  cover: FileId,
  thumb: FileId,
  /** The cover as its page shows it, 640×855. */
  page: v.optional(FileId),
  stories,
  /** The stories as the cover's page shows them, 400×667, in the same order. */
  storyThumbs: v.optional(stories),
  /** H.264, at most 15 s and 10 MB; its poster is the first story. */
  video: v.optional(FileId),
  /** A colour of the art on which white text is readable. The cover's page is tinted with it. */
  tint: Colour,
})
export type Art = v.InferOutput<typeof Art>

export const Brand = v.strictObject({ name: Localized, mark: FileId })
export type Brand = v.InferOutput<typeof Brand>

/**
 * How a campaign uses WeChat's risk ranks. WeChat ranks a person from 0 (no risk) to 4 and advises to block 4.
 * `whenDown`: what happens when WeChat does not answer.
 */
export const RiskPolicy = v.strictObject({
  /** People of this rank or a higher one are refused. */
  refuseFrom: v.picklist([1, 2, 3, 4]),
  whenDown: v.picklist(['let-in', 'try-later']),
})
export type RiskPolicy = v.InferOutput<typeof RiskPolicy>

const wholeNumber = v.pipe(v.number(), v.safeInteger())

/** What a campaign is also found by, in any language: what its title does not say. */
const keywords = v.pipe(
  v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(30))),
  v.maxLength(30),
)

/** The brand of campaigns that were made before campaigns named one: the environment's owner. */
export const HOUSE_BRAND = 'house'

/** What operators may change of a campaign in words, pictures and rules, at any time before it is archived. */
export const CampaignDescription = v.strictObject({
  title: Localized,
  story: Localized,
  /** What a person must know before claiming, one sentence each. */
  rules: v.pipe(v.array(Localized), v.minLength(1), v.maxLength(20)),
  /** The brand as people see it. */
  brand: Brand,
  art: Art,
  /** Until when WeChat lets the cover be used. */
  usableUntil: Timestamp,
  /** Lists begin with the highest rank. */
  rank: wholeNumber,
  category: v.optional(v.picklist(categories)),
  keywords: v.optional(keywords),
  /** Absent: WeChat is asked about nobody. */
  risk: v.optional(RiskPolicy),
})
export type CampaignDescription = v.InferOutput<typeof CampaignDescription>

/** The three axes of a campaign, which vary apart. They are fixed when the campaign is published. */
const axes = {
  entry: v.optional(Entry, { kind: 'anyone' }),
  allotment: v.optional(Allotment, { kind: 'first-come' }),
  delivery: v.optional(Delivery, { kind: 'link' }),
}

const brandId = v.optional(Id, HOUSE_BRAND)

const opensBeforeItEnds = ({ drops, endsAt }: { drops: Drop[]; endsAt: Timestamp }): boolean =>
  drops.every(({ opensAt }) => opensAt < endsAt)

/** What an operator writes to publish a campaign. */
export const CampaignContent = v.strictObject({
  ...CampaignDescription.entries,
  ...axes,
  brandId,
  schedule: v.pipe(
    v.strictObject({ drops, endsAt: Timestamp }),
    v.check(opensBeforeItEnds, 'every drop must open before the campaign ends'),
  ),
})
export type CampaignContent = v.InferOutput<typeof CampaignContent>

/** What is known so far of a campaign that is not published. */
export const DraftContent = v.partial(CampaignContent)
export type DraftContent = v.InferOutput<typeof DraftContent>

/** `archived`: nothing of it is left but what keeps its units from being given out twice. */
export const campaignStates = ['live', 'archived'] as const
export type CampaignState = (typeof campaignStates)[number]

/**
 * One cover given out through this mini program. Secrets are not here, only their names. What is optional is absent
 * from campaigns that were stored before there was such a field, and is read as the value that stands here.
 */
export const Campaign = v.strictObject({
  _id: CampaignId,
  ...CampaignDescription.entries,
  ...axes,
  brandId,
  schedule: Schedule,
  /** Moves with every restock, so that "sold out" can be remembered until then. */
  stockRevision: v.pipe(wholeNumber, v.minValue(1)),
  state: v.optional(v.picklist(campaignStates), 'live'),
  /** How many changes were made to it; the next one is made from here. */
  revision: v.optional(v.pipe(wholeNumber, v.minValue(0)), 0),
  /** The name of its ctoken among the secrets. Absent: `ctoken:` and its id. */
  ctoken: v.optional(SecretName),
  /** The name of the key under which its claims name people. Absent: the key that all campaigns of before share. */
  personKey: v.optional(SecretName),
})
export type Campaign = v.InferOutput<typeof Campaign>

/** A campaign as it lies in the database, perhaps since before some of its fields existed. */
export type StoredCampaign = v.InferInput<typeof Campaign>
