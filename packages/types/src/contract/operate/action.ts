import * as v from 'valibot'
import { CampaignId, Id, type Timestamp } from '../../models/primitives'

/** A member's role in a brand. Each may do what the roles before it may. */
export const roles = ['viewer', 'editor', 'owner'] as const
export const Role = v.picklist(roles)
export type Role = v.InferOutput<typeof Role>

/**
 * Who may call an action.
 * - `anyone`: also somebody who is not signed in.
 * - `session`: everybody who is signed in.
 * - a role: who has at least this role in the brand that the request names.
 * - `environment`: only the owners of the environment, who are above the brands.
 */
export type Need = 'anyone' | 'session' | Role | 'environment'

type Entries = v.ObjectEntries

/** One action of `operate`: who may call it, the fields of its request beside `action`, and its answer. */
export type ActionOfOperate =
  | { readonly needs: Exclude<Need, Role>; readonly request: Entries; readonly answer: v.GenericSchema }
  | {
      readonly needs: Role
      readonly request: Entries & { readonly brandId: typeof Id }
      readonly answer: v.GenericSchema
    }

export type Actions = Readonly<Record<string, ActionOfOperate>>

/** Where the next page of a list begins: what the answer before it gave as `next`. */
export const Cursor = v.pipe(v.string(), v.minLength(1), v.maxLength(200), v.regex(/^[\w:@#.-]+$/))
export type Cursor = v.InferOutput<typeof Cursor>

/** The fields of a request for a page of a list. Without `after` it asks for the first page. */
export const paged = { after: v.optional(Cursor) }

export const inBrand = { brandId: Id }
export const ofCampaign = { brandId: Id, campaignId: CampaignId }

/** An operator's id. It is made from a hash of their openid, which it does not tell. */
export const OperatorId = v.pipe(v.string(), v.regex(/^[0-9a-f]{24}$/))
export type OperatorId = v.InferOutput<typeof OperatorId>

/** A name that people give to a brand, an operator or a computer: one line. */
export const Label = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40))
export type Label = v.InferOutput<typeof Label>

/** A moment in the answer of a list that is ordered by time. */
export type At = { readonly at: Timestamp }

/** Nothing to tell beside that it was done. */
export const Done = v.object({})
export type Done = v.InferOutput<typeof Done>

/** A file in parts: its text so far, to be joined in order, and where the next part begins. */
export const TextPart = v.object({ text: v.string(), next: v.optional(v.string()) })
export type TextPart = v.InferOutput<typeof TextPart>
