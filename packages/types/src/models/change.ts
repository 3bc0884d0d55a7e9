import * as v from 'valibot'
import { CodeRange } from './axes/entry'
import { CampaignContent, CampaignDescription, type DraftContent, Drop } from './campaign'
import { CampaignId, Id, SecretName, Timestamp } from './primitives'

/** Who changes a campaign: an operator by their id, or the product itself (the automatic pause, archiving in time). */
export const Actor = v.variant('kind', [
  v.strictObject({ kind: v.literal('operator'), operator: Id }),
  v.strictObject({ kind: v.literal('system') }),
])
export type Actor = v.InferOutput<typeof Actor>

/** Drawn once by whoever wants a change, so that a repetition is known as one. */
export const ChangeId = v.pipe(v.string(), v.regex(/^[a-z0-9]{1,40}$/))
export type ChangeId = v.InferOutput<typeof ChangeId>

/** The fields of a description that a campaign may lack. */
export const ERASABLE = ['category', 'keywords', 'risk'] as const
export type Erasable = (typeof ERASABLE)[number]

/**
 * One edit of a campaign. No change holds a secret, only the names of secrets.
 * - `publish`: from a draft, or from nothing. `discard`: of a draft.
 * - `pause`: `refused` is the name of the ctoken that WeChat refused, when the product pauses by itself.
 * - `end`: at once. `move-end`: also later, which opens an ended campaign again.
 * - `take-back-drop`: only as long as nobody took a unit of it.
 * - `export-codes`: says who took codes out, and which. `revoke-codes`: codes that were not used give nothing any more.
 * - `edit`: the fields in `put` are replaced, those in `erase` go.
 */
export const Change = v.variant('kind', [
  v.strictObject({
    kind: v.literal('publish'),
    campaign: CampaignContent,
    ctoken: SecretName,
    personKey: SecretName,
  }),
  v.strictObject({ kind: v.literal('discard') }),
  v.strictObject({ kind: v.literal('pause'), refused: v.optional(SecretName) }),
  v.strictObject({ kind: v.literal('resume') }),
  v.strictObject({ kind: v.literal('end') }),
  v.strictObject({ kind: v.literal('move-end'), endsAt: Timestamp }),
  v.strictObject({ kind: v.literal('archive') }),
  v.strictObject({ kind: v.literal('add-stock'), drop: Drop }),
  v.strictObject({ kind: v.literal('move-drop'), dropId: Id, opensAt: Timestamp }),
  v.strictObject({ kind: v.literal('take-back-drop'), dropId: Id }),
  v.strictObject({ kind: v.literal('export-codes'), codes: CodeRange }),
  v.strictObject({ kind: v.literal('revoke-codes'), codes: CodeRange }),
  v.strictObject({ kind: v.literal('set-ctoken'), ctoken: SecretName }),
  v.strictObject({
    kind: v.literal('edit'),
    put: v.partial(CampaignDescription),
    erase: v.optional(v.array(v.picklist(ERASABLE)), []),
  }),
])
export type Change = v.InferOutput<typeof Change>
export type ChangeKind = Change['kind']

/** What came of a change whose end its writer cannot know: somebody may have taken a unit of the drop just before. */
export const changeResults = ['taken-back', 'had-opened'] as const
export type ChangeResult = (typeof changeResults)[number]

/**
 * One change in a campaign's log. The entry is the decision: whoever inserted it owns that revision, and whoever meets
 * it without its effect finishes it (docs/claim-protocol.md, Changes).
 */
export const LogEntry = v.strictObject({
  /** `campaign@revision`. */
  _id: v.string(),
  campaignId: CampaignId,
  revision: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  actor: Actor,
  changeId: ChangeId,
  change: Change,
  at: Timestamp,
  /** There until stock and document are as the change wants them. */
  unfinished: v.optional(v.literal(true)),
  result: v.optional(v.picklist(changeResults)),
  /** The campaign's brand. Entries of before brands lack it. */
  brandId: v.optional(Id),
  /** Lists of entries are ordered by it: the moment and the id, as one text. */
  order: v.optional(v.string()),
})
export type LogEntry = v.InferOutput<typeof LogEntry>

/** A campaign that is not published, or what remains of its draft: its revision, so that a late write meets it. */
export type Draft = {
  readonly _id: string
  readonly revision: number
  readonly state: 'open' | 'published' | 'discarded'
  readonly content?: DraftContent
  /** While it is open: its brand, and when it was saved last. Older drafts lack them. */
  readonly brandId?: Id
  readonly at?: Timestamp
}

/**
 * Why a change is not made. Nothing was changed.
 * - `CONFLICT`: the campaign is at another revision by now, `revision`; look at it and decide again.
 * - `NO_CAMPAIGN`, `NO_DRAFT`, `NO_DROP`: there is none. `ID_TAKEN`: a campaign has, or had, this id.
 * - `NOT_NOW`: not in the state in which the campaign is. `LOCKED`: its entry, allotment or delivery does not allow it.
 * - `NOTHING_TO_DO`: it is so already. `OTHER_CTOKEN`: it names another ctoken than the one that was refused.
 * - `DROP_OPENED`: a drop that has opened stays. `LAST_DROP`: a campaign has at least one.
 * - `TOO_MANY_DROPS`; `DROP_AFTER_END`: a drop would open after the end; `IN_THE_PAST`: that moment is over.
 * - `TOO_FEW_NUMBERS`: the campaign would have more units than serial numbers; import more first.
 * - `TOO_MANY_CODES`: a drop may have no more codes, or a campaign no more revoked ranges. `NO_CODES`: the drop has no such
 *   codes.
 * - `INVALID`: the change is not well formed; `field` names where.
 */
export const changeRefusals = [
  'CONFLICT',
  'NO_CAMPAIGN',
  'NO_DRAFT',
  'NO_DROP',
  'ID_TAKEN',
  'NOT_NOW',
  'LOCKED',
  'NOTHING_TO_DO',
  'OTHER_CTOKEN',
  'DROP_OPENED',
  'LAST_DROP',
  'TOO_MANY_DROPS',
  'DROP_AFTER_END',
  'IN_THE_PAST',
  'TOO_FEW_NUMBERS',
  'TOO_MANY_CODES',
  'NO_CODES',
  'INVALID',
] as const
export type ChangeRefusal = (typeof changeRefusals)[number]

/** A change that stands. `already`: by an earlier attempt. */
export type Changed = {
  readonly revision: number
  readonly already: boolean
  readonly result?: ChangeResult
}
