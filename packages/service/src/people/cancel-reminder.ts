import {
  answered,
  type Cancelled,
  type Outcome,
  type PersonRefusal,
  type PersonRequest,
} from '@hongbao/types'
import type { Call } from '../call'
import { personOf } from '../person'

type Wanted = Extract<PersonRequest, { action: 'cancel-reminder' }>

/**
 * Deletes a reminder that waits, and the openid with it. One that a run is sending is not taken back. A second call
 * finds nothing and succeeds too.
 */
export const cancelReminder = async (
  call: Call,
  { campaignId, dropId }: Wanted,
): Promise<Outcome<Cancelled, PersonRefusal>> => {
  const { documents, clock } = call.ports
  const _id = `${campaignId}:${dropId}:${await personOf(call)}`
  await documents.remove('reminders', { _id, state: 'waiting' })
  return answered({ at: clock.now() })
}
