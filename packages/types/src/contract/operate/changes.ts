import * as v from 'valibot'
import { CampaignContent, CampaignDescription, DraftContent, Drop } from '../../models/campaign'
import { ChangeId, changeResults } from '../../models/change'
import { Id, Timestamp } from '../../models/primitives'
import { listOf, orNothing } from '../../models/reading'
import { type Actions, ofCampaign } from './action'
import { standings } from './campaigns'

/** WeChat's token of a cover. It goes in and never comes out. */
export const Ctoken = v.pipe(v.string(), v.minLength(1), v.maxLength(512), v.regex(/^[!-~]+$/))

/** The revision that the operator saw, and an id drawn once for each change that they want. */
const wanted = {
  ...ofCampaign,
  from: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  changeId: ChangeId,
}

const { stock } = Drop.entries

const edit = {
  put: v.partial(CampaignDescription),
  erase: v.optional(v.array(v.picklist(['category', 'risk'])), []),
}

/** A change of a published campaign that an operator has in mind. */
export const Wish = v.variant('kind', [
  v.strictObject({ kind: v.literal('edit'), ...edit }),
  v.strictObject({ kind: v.literal('pause') }),
  v.strictObject({ kind: v.literal('resume') }),
  v.strictObject({ kind: v.literal('end') }),
  v.strictObject({ kind: v.literal('move-end'), endsAt: Timestamp }),
  v.strictObject({ kind: v.literal('archive') }),
  v.strictObject({ kind: v.literal('add-stock'), opensAt: Timestamp, stock }),
  v.strictObject({ kind: v.literal('move-drop'), dropId: Id, opensAt: Timestamp }),
  v.strictObject({ kind: v.literal('take-back-drop'), dropId: Id }),
])
export type Wish = v.InferOutput<typeof Wish>
export type WishKind = Wish['kind']

/**
 * One thing that a change does, before and after, as the page can word it. `path` names the field with dots, a drop by
 * its id: `schedule.drops.first.opensAt`. Absent values are absent.
 */
export const Difference = v.object({
  path: v.string(),
  before: orNothing(v.unknown()),
  after: orNothing(v.unknown()),
})
export type Difference = v.InferOutput<typeof Difference>

/**
 * What a person should know before a change is made.
 * - `opens-now`: its units can be claimed as soon as it is made. `stops-claims`; `lets-claims`: from then on.
 * - `for-good`: nothing undoes it. `waiting-people`: people asked to be told of the drop that it moves or takes back.
 */
export const changeEffects = [
  'opens-now',
  'stops-claims',
  'lets-claims',
  'for-good',
  'waiting-people',
] as const
export type ChangeEffect = (typeof changeEffects)[number]

/** What a change would do. A change that would be refused is answered with that refusal. */
export const Preview = v.object({
  differences: listOf(Difference),
  standing: v.object({ before: v.picklist(standings), after: v.picklist(standings) }),
  effects: listOf(v.picklist(changeEffects)),
})
export type Preview = v.InferOutput<typeof Preview>

export const ChangeMade = v.object({
  revision: v.number(),
  /** It was made by an earlier attempt. */
  already: v.boolean(),
  /** Of `take-back-drop`: whether the drop opened just before, and so stays. */
  result: orNothing(v.picklist(changeResults)),
  /** The change that undoes this one, where there is one; made from `revision`. */
  undo: orNothing(Wish),
})
export type ChangeMade = v.InferOutput<typeof ChangeMade>

export const changeActions = {
  /** `from` is 0 for a campaign that is new. The draft belongs to the brand that the request names. */
  'save-draft': { needs: 'editor', request: { ...wanted, content: DraftContent }, answer: ChangeMade },
  'discard-draft': { needs: 'editor', request: wanted, answer: ChangeMade },
  /** From the draft, or from `campaign`. */
  publish: {
    needs: 'editor',
    request: { ...wanted, ctoken: Ctoken, campaign: v.optional(CampaignContent) },
    answer: ChangeMade,
  },
  edit: { needs: 'editor', request: { ...wanted, ...edit }, answer: ChangeMade },
  pause: { needs: 'editor', request: wanted, answer: ChangeMade },
  resume: { needs: 'editor', request: wanted, answer: ChangeMade },
  end: { needs: 'editor', request: wanted, answer: ChangeMade },
  'move-end': { needs: 'editor', request: { ...wanted, endsAt: Timestamp }, answer: ChangeMade },
  archive: { needs: 'owner', request: wanted, answer: ChangeMade },
  'add-stock': { needs: 'editor', request: { ...wanted, opensAt: Timestamp, stock }, answer: ChangeMade },
  'move-drop': {
    needs: 'editor',
    request: { ...wanted, dropId: Id, opensAt: Timestamp },
    answer: ChangeMade,
  },
  'take-back-drop': { needs: 'editor', request: { ...wanted, dropId: Id }, answer: ChangeMade },
  'set-ctoken': { needs: 'owner', request: { ...wanted, ctoken: Ctoken }, answer: ChangeMade },
  /** What a change would do now. It changes nothing. */
  preview: {
    needs: 'viewer',
    request: { ...ofCampaign, from: wanted.from, wish: Wish },
    answer: Preview,
  },
} as const satisfies Actions
