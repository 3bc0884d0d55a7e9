import * as v from 'valibot'
import { Id, type Timestamp } from '../models/primitives'

/** A message template as WeChat names it. */
export const TemplateId = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/))
export type TemplateId = v.InferOutput<typeof TemplateId>

export const askKinds = ['complaint', 'question'] as const
export type AskKind = (typeof askKinds)[number]

/** What a complaint or question holds, in characters, once trimmed. */
export const ASK_MIN_LENGTH = 5
export const ASK_MAX_LENGTH = 1_000

const AskText = v.pipe(v.string(), v.trim(), v.minLength(ASK_MIN_LENGTH), v.maxLength(ASK_MAX_LENGTH))

/**
 * `person`: a person's own small writes, and what is kept of them.
 * `remind` is sent after WeChat's sheet was accepted for `templateId`: one consent is one message, for one drop.
 */
export const PersonRequest = v.variant('action', [
  v.strictObject({ action: v.literal('remind'), campaignId: Id, dropId: Id, templateId: TemplateId }),
  v.strictObject({ action: v.literal('my-reminders') }),
  v.strictObject({ action: v.literal('what-is-kept') }),
  v.strictObject({ action: v.literal('forget-me') }),
  v.strictObject({
    action: v.literal('ask'),
    kind: v.picklist(askKinds),
    text: AskText,
    campaignId: v.optional(Id),
  }),
])
export type PersonRequest = v.InferOutput<typeof PersonRequest>

/**
 * - `NO_DROP`: the campaign has no such drop. `DROP_OPEN`: it opened already, or the campaign has ended.
 * - `NO_TEMPLATE`: no messages are sent with this template; the catalog names the one that is used.
 * - `TOO_MANY`: as many reminders as one person may wait for, or questions for one day; `retryAfterMs`.
 */
export const personRefusals = [
  'BAD_REQUEST',
  'NO_IDENTITY',
  'NO_CAMPAIGN',
  'NO_DROP',
  'DROP_OPEN',
  'NO_TEMPLATE',
  'TOO_MANY',
] as const
export type PersonRefusal = (typeof personRefusals)[number]

/** `sent`: WeChat took the message. `lost`: it was not, or not surely, sent; a fresh consent may be given. */
export const reminderStates = ['waiting', 'sent', 'lost'] as const
export type ReminderState = (typeof reminderStates)[number]

export type Reminder = {
  readonly campaignId: Id
  readonly dropId: Id
  readonly opensAt: Timestamp
  readonly state: ReminderState
}
export type Reminded = { readonly reminder: Reminder }
/** The one that opens last comes first; those sent long ago are gone. */
export type MyReminders = { readonly reminders: readonly Reminder[] }

/**
 * - `claims`: which covers somebody has, and since when. `reminders`: who wants a message for which drop.
 * - `questions`: what somebody wrote to the operators. `requests`: that somebody asked to be forgotten.
 */
export const keptKinds = ['claims', 'reminders', 'questions', 'requests'] as const
export type KeptKind = (typeof keptKinds)[number]

export type KeptItem = {
  readonly kind: KeptKind
  readonly count: number
  /** For how many days at most; absent: while the campaign is not archived. */
  readonly forDays?: number
}
/** Every kind is listed, also those of which nothing is kept. */
export type Kept = { readonly items: readonly KeptItem[] }

/** What was kept is gone: a claim keeps its two keys, so that nobody claims twice, and nothing else. */
export type Forgotten = { readonly at: Timestamp }

/** `number` is what a person quotes when they ask again. */
export type Asked = { readonly number: string }

export type PersonData = {
  remind: Reminded
  'my-reminders': MyReminders
  'what-is-kept': Kept
  'forget-me': Forgotten
  ask: Asked
}
