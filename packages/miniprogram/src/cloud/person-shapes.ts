import { keptKinds, type PersonData, type Reminder, reminderStates, Timestamp } from '@hongbao/types'
import * as v from 'valibot'
import { listOf } from './list-of'

const ReminderShape: v.GenericSchema<unknown, Reminder> = v.object({
  campaignId: v.string(),
  dropId: v.string(),
  opensAt: Timestamp,
  state: v.fallback(v.picklist(reminderStates), 'waiting'),
})

const KeptItem = v.object({
  kind: v.picklist(keptKinds),
  count: v.number(),
  forDays: v.fallback(v.optional(v.number()), undefined),
})

/** What `person` answers, by action. */
export const personShapes: { [A in keyof PersonData]: v.GenericSchema<unknown, PersonData[A]> } = {
  remind: v.object({ reminder: ReminderShape }),
  'my-reminders': v.object({ reminders: listOf(ReminderShape) }),
  'what-is-kept': v.object({ items: listOf(KeptItem) }),
  'forget-me': v.object({ at: Timestamp }),
  ask: v.object({ number: v.string() }),
}
