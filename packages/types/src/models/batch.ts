import * as v from 'valibot'
import type { Actor } from './change'
import { CampaignId, Id, type Timestamp } from './primitives'

/** How many lines one call of an import takes. A longer file comes in several calls of the same batch. */
export const LINES_A_CALL = 2_000

/** A serial number as WeChat prints it: letters, digits and hyphens. Blanks around it do not count. */
export const SerialNumber = v.pipe(v.string(), v.trim(), v.regex(/^[A-Za-z0-9][A-Za-z0-9-]{3,63}$/))

/** Lines of a file of serial numbers, one number a line. Empty lines are ignored. `from`: the first line's number. */
export const NumbersFile = v.strictObject({
  campaignId: CampaignId,
  /** The name that an operator gives to a file. The same file may be imported again under the same name. */
  batch: Id,
  from: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(1)), 1),
  lines: v.pipe(v.array(v.pipe(v.string(), v.maxLength(400))), v.minLength(1), v.maxLength(LINES_A_CALL)),
})
export type NumbersFile = v.InferOutput<typeof NumbersFile>

/** What an import does with each line, by the line's number. No number itself is in it. */
export type NumbersReport = {
  /** How many lines hold a number that is new, or is in this batch since an earlier call. */
  readonly accepted: number
  readonly malformed: readonly number[]
  /** The number stands earlier in these lines, at `first`. */
  readonly doubled: readonly { readonly line: number; readonly first: number }[]
  /** The number came with another batch of this campaign. */
  readonly known: readonly { readonly line: number; readonly batch: Id }[]
}

/** `NOT_NOW`: the campaign is archived. `LOCKED`: its grants hand over something else. */
export const importRefusals = ['INVALID', 'NOT_NOW', 'LOCKED'] as const
export type ImportRefusal = (typeof importRefusals)[number]

/** A batch as operators see it. */
export type BatchSummary = {
  readonly batch: Id
  /** Who imported it first, and when. */
  readonly actor: Actor
  readonly at: Timestamp
  readonly numbers: number
  readonly taken: number
}
