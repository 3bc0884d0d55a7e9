import * as v from 'valibot'
import { changeRefusals } from '../../models/change'
import { artActions } from './art'
import { brandActions } from './brands'
import { campaignActions } from './campaigns'
import { changeActions } from './changes'
import { claimActions } from './claims'
import { doctorActions } from './doctor'
import { logActions } from './log'
import { numbersActions } from './numbers'
import { operatorActions } from './operators'
import { questionActions } from './questions'
import { settingsActions } from './settings'
import { signInActions } from './sign-in'

/**
 * What operators may call: for each action who may call it, the fields of its request, and its answer. A request is
 * `{action, …fields}`.
 */
export const operateActions = {
  ...signInActions,
  ...brandActions,
  ...campaignActions,
  ...changeActions,
  ...artActions,
  ...numbersActions,
  ...claimActions,
  ...logActions,
  ...operatorActions,
  ...questionActions,
  ...settingsActions,
  ...doctorActions,
} as const

export type OperateActions = typeof operateActions
export type OperateAction = keyof OperateActions

/** The schema of the request for an action. */
export const operateSchema = (action: OperateAction) =>
  v.strictObject({ action: v.literal(action), ...operateActions[action].request })

type Read<Entries> = Entries extends v.ObjectEntries
  ? Readonly<v.InferOutput<v.StrictObjectSchema<Entries, undefined>>>
  : never
type Sent<Entries> = Entries extends v.ObjectEntries
  ? Readonly<v.InferInput<v.StrictObjectSchema<Entries, undefined>>>
  : never

/** A request as the function's verbs get it. */
export type OperateRequest<A extends OperateAction = OperateAction> = {
  [Name in A]: { readonly action: Name } & Read<OperateActions[Name]['request']>
}[A]

/** A request as the page sends it: fields that have a stand-in may be left out. */
export type OperateInput<A extends OperateAction = OperateAction> = {
  [Name in A]: { readonly action: Name } & Sent<OperateActions[Name]['request']>
}[A]

export type OperateData<A extends OperateAction> = v.InferOutput<OperateActions[A]['answer']>

/**
 * Over Invoke the event is this. Over HTTP the body is the request alone, sent by POST, and the session is in the
 * header `Authorization: Bearer …`.
 */
export type OperateEvent = { readonly session?: string; readonly request: OperateInput }

/**
 * - `NO_SESSION`: the session is missing, over or signed out. Sign in again.
 * - `NOT_ALLOWED`: the role is missing, or there is no such brand. Both are answered alike.
 * - `NOT_HERE`: people of the mini program cannot call this function.
 * - `NO_SIGN_IN`: no sign-in has this id and secret. `TOO_MANY`: wait `retryAfterMs`.
 * - `BRAND_TAKEN`; `NO_BRAND`; `NO_MEMBER`; `NO_INVITATION`; `LAST_OWNER`: somebody must own the brand.
 * - `NO_CLAIM`; `NO_QUESTION`; `ANSWERED`: it was answered before. `NO_ROBOT`; `ROBOT_SILENT`.
 * - `NO_UPLOAD`; `PARTS_MISSING`; `ART_OTHER_BYTES`: they are not the bytes that were announced.
 * - `ART_TOO_LARGE`, `ART_WRONG_SIZE` (in pixels), `ART_WRONG_KIND` (what the bytes are), `ART_ALPHA`, `ART_TOO_LONG`,
 *   `ART_BROKEN`: against `artRules`.
 * - `TEXT`: `field` holds markup, or a character that changes how the text around it is shown.
 * The others are of changes: `changeRefusals`.
 */
export const operateRefusals = [
  ...changeRefusals,
  'BAD_REQUEST',
  'TEXT',
  'NO_SESSION',
  'NOT_ALLOWED',
  'NOT_HERE',
  'NO_SIGN_IN',
  'TOO_MANY',
  'BRAND_TAKEN',
  'NO_BRAND',
  'NO_MEMBER',
  'NO_INVITATION',
  'LAST_OWNER',
  'NO_CLAIM',
  'NO_QUESTION',
  'ANSWERED',
  'NO_ROBOT',
  'ROBOT_SILENT',
  'NO_UPLOAD',
  'PARTS_MISSING',
  'ART_OTHER_BYTES',
  'ART_TOO_LARGE',
  'ART_WRONG_SIZE',
  'ART_WRONG_KIND',
  'ART_ALPHA',
  'ART_TOO_LONG',
  'ART_BROKEN',
] as const
export type OperateRefusal = (typeof operateRefusals)[number]
