import * as v from 'valibot'
import { Timestamp } from '../models/primitives'
import { listOf, orNothing } from '../models/reading'

/** `sent`: WeChat took the message. `lost`: WeChat may not have sent it, and the person may consent again. */
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

/** The reminder whose drop opens last comes first. Reminders that were sent long ago are deleted. */
export const MyReminders = v.object({ reminders: listOf(Reminder) })
export type MyReminders = v.InferOutput<typeof MyReminders>

/**
 * - `claims`: the covers that somebody has, and since when. `reminders`: the drops that somebody wants a message for.
 * - `questions`: what somebody wrote to the operators. `requests`: that somebody asked to be forgotten.
 */
export const keptKinds = ['claims', 'reminders', 'questions', 'requests'] as const
export type KeptKind = (typeof keptKinds)[number]

export const KeptItem = v.object({
  kind: v.picklist(keptKinds),
  count: v.number(),
  /** How many days it is kept at most. Absent: it is kept until the campaign is archived. */
  forDays: orNothing(v.number()),
})
export type KeptItem = v.InferOutput<typeof KeptItem>

/** Every kind is listed, including kinds of which nothing is kept. */
export const Kept = v.object({ items: listOf(KeptItem) })
export type Kept = v.InferOutput<typeof Kept>

/** Everything is deleted except the two keys of each claim: without them somebody could claim twice. */
export const Forgotten = v.object({ at: Timestamp })
export type Forgotten = v.InferOutput<typeof Forgotten>

/** A person who asks again quotes this number. */
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
