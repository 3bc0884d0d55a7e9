import * as v from 'valibot'
import { Timestamp } from '../models/primitives'
import { listOf, orNothing } from '../models/reading'
import { askKinds } from './ask'

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

/** There is nothing to be sent any more about the drop, unless the message was sent before. */
export const Cancelled = v.object({ at: Timestamp })
export type Cancelled = v.InferOutput<typeof Cancelled>

/**
 * - `claims`: the covers that somebody has, and since when. `reminders`: the drops that somebody wants a message for.
 * - `questions`: what somebody wrote to the operators. `requests`: that somebody asked to be forgotten.
 */
export const keptKinds = ['claims', 'reminders', 'questions', 'requests'] as const
export type KeptKind = (typeof keptKinds)[number]

/**
 * One document that is kept of the caller, without what is the same in all: who they are. `at`: of a reminder, when its
 * drop opens. `about`: the id of its campaign.
 */
export const KeptRecord = v.object({
  at: Timestamp,
  about: orNothing(v.string()),
  number: orNothing(v.string()),
  text: orNothing(v.string()),
  answer: orNothing(v.string()),
  state: orNothing(v.string()),
})
export type KeptRecord = v.InferOutput<typeof KeptRecord>

export const KeptItem = v.object({
  kind: v.picklist(keptKinds),
  count: v.number(),
  /** The documents, the newest first, at most a hundred. */
  records: v.fallback(listOf(KeptRecord), []),
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

/** What a person wrote to the operators, and what they answered. */
export const MyQuestion = v.object({
  number: v.string(),
  kind: v.fallback(v.picklist(askKinds), 'question'),
  text: v.string(),
  campaignId: orNothing(v.string()),
  at: Timestamp,
  /** Absent until an operator has answered. */
  answer: orNothing(v.object({ text: v.string(), at: Timestamp })),
})
export type MyQuestion = v.InferOutput<typeof MyQuestion>

/** The newest first, at most a hundred. Questions are deleted half a year after they were asked. */
export const MyQuestions = v.object({ questions: listOf(MyQuestion) })
export type MyQuestions = v.InferOutput<typeof MyQuestions>

/** What `person` answers, by action. */
export const personAnswers = {
  remind: Reminded,
  'my-reminders': MyReminders,
  'cancel-reminder': Cancelled,
  'what-is-kept': Kept,
  'forget-me': Forgotten,
  ask: Asked,
  'my-questions': MyQuestions,
}
