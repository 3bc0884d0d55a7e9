import { answered, type MyReminders, type Outcome, type PersonRefusal } from '@hongbao/types'
import type { Call } from '../call'
import { personOf } from '../person'
import { shownReminder } from '../reminders'

/** More than the waiting and the lately sent reminders of one person. */
const REMINDERS = 100

/** The caller's reminders, the one that opens last first. */
export const listReminders = async (call: Call): Promise<Outcome<MyReminders, PersonRefusal>> => {
  const person = await personOf(call)
  const found = await call.ports.documents.find(
    'reminders',
    { person },
    { fields: ['campaignId', 'dropId', 'opensAt', 'state'], limit: REMINDERS, descending: 'opensAt' },
  )
  return answered({ reminders: found.map(shownReminder) })
}
