import * as v from 'valibot'
import { categories } from './category'
import { Colour, FileId, Id, Localized, Timestamp } from './primitives'

/** A part of a campaign's stock, released at one time. What it leaves over stays claimable. */
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

/** One cover given out through this mini program, as it is stored. The ctoken is not here: it is a secret. */
export const Campaign = v.strictObject({
  _id: Id,
  title: Localized,
  story: Localized,
  /** Everything a person must know before claiming, a sentence each. */
  rules: v.pipe(v.array(Localized), v.minLength(1), v.maxLength(20)),
  brand: Brand,
  art: Art,
  schedule: Schedule,
  /** Until when WeChat lets the cover be used. */
  usableUntil: Timestamp,
  /** Moves with every restock, so that "sold out" can be remembered until then. */
  stockRevision: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  /** Campaigns are listed from high to low. */
  rank: v.pipe(v.number(), v.safeInteger()),
  category: v.optional(v.picklist(categories)),
  /** Absent: nobody is asked about. */
  risk: v.optional(RiskPolicy),
})
export type Campaign = v.InferOutput<typeof Campaign>
