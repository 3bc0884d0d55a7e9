import { answered, type MyReminders, type Outcome, type PersonRefusal } from '@hongbao/types'
import type { Instance } from '../instance'
import { personOf } from '../person'
import type { Ports } from '../ports'
import { shownReminder } from '../reminders'

/** More than one person may wait for, and what was sent lately. */
const REMINDERS = 100

/** The reminders of the person behind `openid`, the one that opens last first. */
export const listReminders = async (
  ports: Ports,
  instance: Instance,
  openid: string,
): Promise<Outcome<MyReminders, PersonRefusal>> => {
  const person = await personOf(ports, instance, openid)
  const found = await ports.documents.find(
    'reminders',
    { person },
    { fields: ['campaignId', 'dropId', 'opensAt', 'state'], limit: REMINDERS, descending: 'opensAt' },
  )
  return answered({ reminders: found.map(shownReminder) })
}
