import * as v from 'valibot'

/** Who may ask for a cover of a campaign. `anyone`: everybody in WeChat. */
export const Entry = v.variant('kind', [v.strictObject({ kind: v.literal('anyone') })])
export type Entry = v.InferOutput<typeof Entry>
export type EntryKind = Entry['kind']
