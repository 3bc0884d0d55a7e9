import * as v from 'valibot'
import { Timestamp } from '../models/primitives'
import { listOf, orNothing } from '../models/reading'

/** `sent`: WeChat took the message. `lost`: it was not, or not surely, sent; a fresh consent may be given. */
export const reminderStates = ['waiting', 'sent', 'lost'] as const
export type ReminderState = (typeof reminderStates)[number]

export const Reminder = v.object({
  campaignId: v.string(),
  dropId: v.string(),
  opensAt: Timestamp,
  state: v.fallback(v.picklist(reminderStates), 'waiting'),
})
export type Reminder = v.InferOutput<typeof Reminder>

export const Reminded = v.object({ reminder: Reminder })
export type Reminded = v.InferOutput<typeof Reminded>

/** The one that opens last comes first; those sent long ago are gone. */
export const MyReminders = v.object({ reminders: listOf(Reminder) })
export type MyReminders = v.InferOutput<typeof MyReminders>

/**
 * - `claims`: which covers somebody has, and since when. `reminders`: who wants a message for which drop.
 * - `questions`: what somebody wrote to the operators. `requests`: that somebody asked to be forgotten.
 */
export const keptKinds = ['claims', 'reminders', 'questions', 'requests'] as const
export type KeptKind = (typeof keptKinds)[number]

export const KeptItem = v.object({
  kind: v.picklist(keptKinds),
  count: v.number(),
  /** For how many days at most; absent: while the campaign is not archived. */
  forDays: orNothing(v.number()),
})
export type KeptItem = v.InferOutput<typeof KeptItem>

/** Every kind is listed, also those of which nothing is kept. */
export const Kept = v.object({ items: listOf(KeptItem) })
export type Kept = v.InferOutput<typeof Kept>

/** What was kept is gone: a claim keeps its two keys, so that nobody claims twice, and nothing else. */
export const Forgotten = v.object({ at: Timestamp })
export type Forgotten = v.InferOutput<typeof Forgotten>

/** `number` is what a person quotes when they ask again. */
export const Asked = v.object({ number: v.string() })
export type Asked = v.InferOutput<typeof Asked>

/** What `person` answers, by action. */
export const personAnswers = {
  remind: Reminded,
  'my-reminders': MyReminders,
  'what-is-kept': Kept,
  'forget-me': Forgotten,
  ask: Asked,
}
