import * as v from 'valibot'
import { Allotment } from './axes/allotment'
import { Delivery } from './axes/delivery'
import { Entry } from './axes/entry'
import { CampaignId, Colour, FileId, Id, Localized, SecretName, Timestamp } from './primitives'

/** A part of a campaign's stock, released at one time. What it leaves over stays claimable. */
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

/** All that decides whether a campaign is open at a moment. */
export const Schedule = v.strictObject({ drops, endsAt: Timestamp, paused: v.boolean() })
export type Schedule = v.InferOutput<typeof Schedule>

const stories = v.pipe(v.array(FileId), v.maxLength(5))

/**
 * The pictures of a cover: 957×1278, a small one for lists, and up to five story images of 750×1250, which are what
 * a person sees who looks closely. Pages show lighter ones of the same, where there are some.
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
  /** A colour out of the art that white can be read on; the cover's page takes its tint from it. */
  tint: Colour,
})
export type Art = v.InferOutput<typeof Art>

export const Brand = v.strictObject({ name: Localized, mark: FileId })
export type Brand = v.InferOutput<typeof Brand>

/** What a cover is about; the list can be narrowed to one. */
export const categories = ['zodiac', 'festival', 'nature', 'landscape', 'life'] as const
export type Category = (typeof categories)[number]

/**
 * Whether WeChat is asked how risky somebody is before they are given a cover. It ranks people from 0 (no risk) to 4
 * and advises to block 4. `whenDown`: what happens when it does not say.
 */
export const RiskPolicy = v.strictObject({
  /** Everybody of this rank or a higher one is refused. */
  refuseFrom: v.picklist([1, 2, 3, 4]),
  whenDown: v.picklist(['let-in', 'try-later']),
})
export type RiskPolicy = v.InferOutput<typeof RiskPolicy>

const wholeNumber = v.pipe(v.number(), v.safeInteger())

/** The brand of campaigns that were made before campaigns named one: the environment's owner. */
export const HOUSE_BRAND = 'house'

/** What operators may change of a campaign in words, pictures and rules, at any time before it is archived. */
export const CampaignDescription = v.strictObject({
  title: Localized,
  story: Localized,
  /** Everything a person must know before claiming, a sentence each. */
  rules: v.pipe(v.array(Localized), v.minLength(1), v.maxLength(20)),
  /** The brand as people see it. */
  brand: Brand,
  art: Art,
  /** Until when WeChat lets the cover be used. */
  usableUntil: Timestamp,
  /** Campaigns are listed from high to low. */
  rank: wholeNumber,
  category: v.optional(v.picklist(categories)),
  /** Absent: nobody is asked about. */
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
  /** When archiving it was over. */
  erasedAt: v.optional(Timestamp),
})
export type Campaign = v.InferOutput<typeof Campaign>

/** A campaign as it lies in the database, perhaps since before some of its fields existed. */
export type StoredCampaign = v.InferInput<typeof Campaign>

/** How much is left, in steps coarse enough to be published. */
export const availabilities = ['plenty', 'fast', 'low', 'gone'] as const
export type Availability = (typeof availabilities)[number]

/** A campaign as the list shows it. */
export type CampaignCard = {
  readonly id: Id
  readonly title: Localized
  readonly brand: Brand
  readonly art: Art
  readonly schedule: Schedule
  readonly stockRevision: number
  readonly availability: Availability
  /** One of `categories`, or one that this phone does not know yet. */
  readonly category?: string
}

/** A campaign as its own page shows it. */
export type CampaignPage = CampaignCard & {
  readonly story: Localized
  readonly rules: readonly Localized[]
  readonly usableUntil: Timestamp
}
