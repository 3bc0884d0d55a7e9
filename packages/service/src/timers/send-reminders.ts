import { chinaTime, reminderDecision } from '@hongbao/domain'
import type { Campaign, Timestamp } from '@hongbao/types'
import { getCampaign } from '../campaigns/get-campaign'
import { inParts } from '../in-parts'
import { below, type MessagingPorts, type StoredReminder, StoreFault } from '../ports'

/** What a run did, for its log. */
export type RemindersSent = {
  sent: number
  lost: number
  /** The drop opens later than was known, or its campaign is paused. */
  putOff: number
  /** WeChat asked to be called later. */
  busy: number
}

/** A run ends well inside the function's 60 s, whatever is left; the next one goes on. */
const RUN_MS = 45_000
const REMINDERS_A_FIND = 100
/** So many are under way at once, and such a group takes at least so long: 50 a second. Our own guess at what is decent. */
const LANES = 10
const GROUP_MS = 200
/** Nobody is still sending after this: the function that held it is gone. */
const HELD_AT_MOST_MS = 300_000
/** Refusals that will be answered otherwise later: busy, and too many calls (docs/wechat-facts.md). */
const TRY_LATER = [-1, 45009]
const BUSY_MS = 30_000

/** A `thing` in a template holds 20 characters at most; more is refused (docs/wechat-facts.md). */
const THING_LENGTH = 20
const thing = (text: string): string => [...text].slice(0, THING_LENGTH).join('')

const messageOf = (campaign: Campaign, { openid = '', templateId, opensAt }: StoredReminder) => ({
  openid,
  templateId,
  page: `pages/cover/index?id=${campaign._id}`,
  data: {
    thing1: thing(campaign.title.zh),
    time2: chinaTime(opensAt),
    thing3: '先到先得，每人限领一份',
  },
})

const finish = (ports: MessagingPorts, _id: string, state: 'sent' | 'lost'): Promise<boolean> =>
  ports.documents.updateOne(
    'reminders',
    { _id, state: 'sending' },
    { put: { state }, erase: ['openid', 'sendingSince'] },
  )

/** Whoever changes it from waiting to sending sends it; nobody else does. Answers since when it is held. */
const hold = async (ports: MessagingPorts, _id: string): Promise<Timestamp | undefined> => {
  const sendingSince = ports.clock.now()
  const waiting = { _id, state: 'waiting' }
  const held = await ports.documents.updateOne('reminders', waiting, {
    put: { state: 'sending', sendingSince },
  })
  return held ? sendingSince : undefined
}

/** WeChat surely did not send it, and will later. If this arrives late, another's hold is left alone. */
const putBack = (ports: MessagingPorts, _id: string, sendingSince: Timestamp): Promise<boolean> =>
  ports.documents.updateOne(
    'reminders',
    { _id, state: 'sending', sendingSince },
    { put: { state: 'waiting', lookAt: ports.clock.now() + BUSY_MS }, erase: ['sendingSince'] },
  )

const send = async (
  ports: MessagingPorts,
  campaign: Campaign,
  reminder: StoredReminder,
  heldSince: Timestamp,
): Promise<'sent' | 'lost' | 'busy'> => {
  const answer = await ports.messages.send(messageOf(campaign, reminder))
  const { _id } = reminder
  if (answer.kind === 'refused' && TRY_LATER.includes(answer.code)) {
    await putBack(ports, _id, heldSince)
    return 'busy'
  }
  const state = answer.kind === 'sent' ? 'sent' : 'lost'
  await finish(ports, _id, state)
  return state
}

const remindOne = async (
  ports: MessagingPorts,
  campaign: Campaign | undefined,
  reminder: StoredReminder,
): Promise<keyof RemindersSent | undefined> => {
  const { _id, dropId } = reminder
  const decision = reminderDecision(campaign, dropId, ports.clock.now())
  if (decision.kind === 'wait') {
    const { opensAt, lookAt } = decision
    await ports.documents.updateOne('reminders', { _id, state: 'waiting' }, { put: { opensAt, lookAt } })
    return 'putOff'
  }
  const heldSince = await hold(ports, _id)
  if (heldSince === undefined) return undefined
  if (decision.kind === 'send' && campaign) return send(ports, campaign, reminder, heldSince)
  await finish(ports, _id, 'lost')
  return 'lost'
}

const campaignsOf = async (ports: MessagingPorts, reminders: readonly StoredReminder[]) => {
  const campaigns = new Map<string, Campaign | undefined>()
  for (const { campaignId } of reminders) {
    if (!campaigns.has(campaignId)) campaigns.set(campaignId, await getCampaign(ports, campaignId))
  }
  return campaigns
}

/** What a run held and never finished may have been sent: it is not sent again, and its openid is forgotten. */
const letGoOfHeld = async (ports: MessagingPorts): Promise<number> => {
  const held = await ports.documents.find(
    'reminders',
    { state: 'sending', sendingSince: below(ports.clock.now() - HELD_AT_MOST_MS) },
    { fields: ['_id'], limit: REMINDERS_A_FIND },
  )
  for (const { _id } of held) await finish(ports, _id, 'lost')
  return held.length
}

const due = (ports: MessagingPorts): Promise<StoredReminder[]> =>
  ports.documents.find(
    'reminders',
    { state: 'waiting', lookAt: below(ports.clock.now() + 1) },
    { limit: REMINDERS_A_FIND },
  )

/** Sends a few at once. A fault leaves its reminder to be let go of: it may have been sent. */
const sendGroup = async (
  ports: MessagingPorts,
  group: readonly StoredReminder[],
  campaigns: ReadonlyMap<string, Campaign | undefined>,
  done: RemindersSent,
): Promise<void> => {
  const one = async (reminder: StoredReminder): Promise<void> => {
    try {
      const result = await remindOne(ports, campaigns.get(reminder.campaignId), reminder)
      if (result) done[result]++
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error
    }
  }
  await Promise.all([...group.map(one), ports.clock.sleep(GROUP_MS)])
}

const sendPage = async (
  ports: MessagingPorts,
  page: readonly StoredReminder[],
  done: RemindersSent,
  until: Timestamp,
): Promise<void> => {
  const campaigns = await campaignsOf(ports, page)
  for (const group of inParts(page, LANES)) {
    if (ports.clock.now() >= until) return
    await sendGroup(ports, group, campaigns, done)
  }
}

/**
 * Sends the messages of drops that open soon or opened lately: each once at most, whoever runs this at once, and
 * wherever it stops. When WeChat asks for a pause, the run ends and the next goes on.
 */
export const sendReminders = async (ports: MessagingPorts): Promise<RemindersSent> => {
  const until = ports.clock.now() + RUN_MS
  const done: RemindersSent = { sent: 0, lost: await letGoOfHeld(ports), putOff: 0, busy: 0 }
  for (;;) {
    const page = await due(ports)
    await sendPage(ports, page, done, until)
    const over = page.length < REMINDERS_A_FIND || done.busy > 0
    if (over || ports.clock.now() >= until) return done
  }
}
