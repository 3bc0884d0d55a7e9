import * as v from 'valibot'
import { Id } from '../primitives'

/**
 * How many codes a drop has at most. When the campaign is archived every code that was not used is voided, with a
 * document for each (docs/codes.md).
 */
export const MAX_CODES_A_DROP = 100_000

const codeNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(MAX_CODES_A_DROP))

/** Codes of one drop by their numbers: from `from`, and below `to`. */
export const CodeRange = v.pipe(
  v.strictObject({ dropId: Id, from: codeNumber, to: codeNumber }),
  v.check(({ from, to }) => from < to, 'a range has at least one code'),
)
export type CodeRange = v.InferOutput<typeof CodeRange>

/** How many ranges can be revoked in one campaign. */
export const MAX_REVOKED = 200

/**
 * Who may ask for a cover of a campaign.
 * - `anyone`: everybody in WeChat.
 * - `code`: whoever has a code that nobody has used. A campaign has exactly as many codes as units.
 */
export const Entry = v.variant('kind', [
  v.strictObject({ kind: v.literal('anyone') }),
  v.strictObject({
    kind: v.literal('code'),
    /** Codes that give nothing any more. */
    revoked: v.optional(v.pipe(v.array(CodeRange), v.maxLength(MAX_REVOKED)), []),
  }),
])
export type Entry = v.InferOutput<typeof Entry>
export type EntryKind = Entry['kind']

export const entryKinds = ['anyone', 'code'] as const satisfies readonly EntryKind[]
