import * as v from 'valibot'
import { categories } from './category'
import { Colour, FileId, Id, Localized, Timestamp } from './primitives'

/** A part of a campaign's stock, released at one time. Units that are left when the next drop opens stay claimable. */
export const Drop = v.strictObject({
  id: Id,
  opensAt: Timestamp,
  stock: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(10_000_000)),
})
export type Drop = v.InferOutput<typeof Drop>

const drops = v.pipe(
  v.array(Drop),
  v.minLength(1),
  v.maxLength(50),
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

/** A campaign as it is stored. Its ctoken is a secret and stored elsewhere. */
export const Campaign = v.strictObject({
  _id: Id,
  title: Localized,
  story: Localized,
  /** What a person must know before claiming, one sentence each. */
  rules: v.pipe(v.array(Localized), v.minLength(1), v.maxLength(20)),
  brand: Brand,
  art: Art,
  schedule: Schedule,
  /** Until when WeChat lets the cover be used. */
  usableUntil: Timestamp,
  /** Grows with every restock. "Sold out" is remembered for one revision. */
  stockRevision: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  /** Lists begin with the highest rank. */
  rank: v.pipe(v.number(), v.safeInteger()),
  category: v.optional(v.picklist(categories)),
  /** Absent: WeChat is asked about nobody. */
  risk: v.optional(RiskPolicy),
})
export type Campaign = v.InferOutput<typeof Campaign>
