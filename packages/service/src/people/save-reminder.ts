import { campaignPhase, firstLookAt } from '@hongbao/domain'
import {
  answered,
  HOUR,
  type Outcome,
  type PersonRefusal,
  type PersonRequest,
  type Reminded,
  refused,
} from '@hongbao/types'
import type { Call } from '../call'
import { readCampaign } from '../campaigns/read-campaign'
import { personOf } from '../person'
import { insertOrUpdate, type Ports, type StoredReminder } from '../ports'
import { shownReminder } from '../reminders'
import { readReminderTemplate } from '../settings'

type Wanted = Extract<PersonRequest, { action: 'remind' }>

/** The most messages that one person may wait for at once. */
const WAITING_A_PERSON = 50
const ASK_AGAIN_MS = HOUR

/** Saves a reminder. A lost earlier one starts again; one that waits or was sent stays as it is. */
const save = async (ports: Ports, reminder: StoredReminder): Promise<StoredReminder> => {
  const { _id, ...put } = reminder
  if (await insertOrUpdate(ports, 'reminders', reminder, { put }, { state: 'lost' })) return reminder
  return (await ports.documents.get('reminders', _id)) ?? reminder
}

/**
 * Keeps one consent to one message about a drop that has not opened. The openid is kept with it until the message is
 * sent, because WeChat needs the openid to send it.
 */
export const saveReminder = async (
  call: Call,
  { campaignId, dropId, templateId }: Wanted,
): Promise<Outcome<Reminded, PersonRefusal>> => {
  const { ports, instance, openid } = call
  const campaign = await readCampaign(ports, instance, campaignId)
  if (!campaign) return refused('NO_CAMPAIGN')
  const opensAt = campaign.schedule.drops.find(({ id }) => id === dropId)?.opensAt
  if (opensAt === undefined) return refused('NO_DROP')
  const now = ports.clock.now()
  if (opensAt <= now || campaignPhase(campaign.schedule, now).kind === 'ended') return refused('DROP_OPEN')
  if ((await readReminderTemplate(ports)) !== templateId) return refused('NO_TEMPLATE')
  const person = await personOf(call)
  const waiting = await ports.documents.count('reminders', { person, state: 'waiting' })
  if (waiting >= WAITING_A_PERSON) return refused('TOO_MANY', { retryAfterMs: ASK_AGAIN_MS })
  const _id = `${campaignId}:${dropId}:${person}`
  const lookAt = firstLookAt(opensAt)
  const about = { campaignId, dropId, person, openid, templateId, opensAt, lookAt }
  const asked: StoredReminder = { _id, ...about, state: 'waiting' }
  return answered({ reminder: shownReminder(await save(ports, asked)) })
}
