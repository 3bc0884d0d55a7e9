import { chinaTime, reminderDecision } from '@hongbao/domain'
import { type Campaign, MINUTE, SECOND, type Timestamp } from '@hongbao/types'
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

/** A run ends well within the function's 60 s. The next run sends what is left. */
const RUN_MS = 45 * SECOND
const REMINDERS_A_FIND = 100
/**
 * Ten messages are under way at once, and each ten take at least 200 ms: 50 a second. WeChat names no limit; this is
 * our guess.
 */
const LANES = 10
const GROUP_MS = 200
/** A run that has held a reminder for longer than this is gone. */
const HELD_AT_MOST_MS = 5 * MINUTE
/** WeChat's codes for "busy" and "too many calls": a later try may succeed (docs/wechat-facts.md). */
const TRY_LATER = [-1, 45009]
const BUSY_MS = 30 * SECOND

/** A `thing` of a template holds at most 20 characters; longer ones are refused (docs/wechat-facts.md). */
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

/**
 * Changes a reminder from waiting to sending, so that this run alone sends it. Answers since when; undefined if
 * another run has it.
 */
const hold = async (ports: MessagingPorts, _id: string): Promise<Timestamp | undefined> => {
  const sendingSince = ports.clock.now()
  const waiting = { _id, state: 'waiting' }
  const held = await ports.documents.updateOne('reminders', waiting, {
    put: { state: 'sending', sendingSince },
  })
  return held ? sendingSince : undefined
}

/** Puts a reminder back that WeChat surely did not send. A late request does not end the hold of another run. */
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

/**
 * Gives up reminders that a dead run held: they may have been sent, so they are not sent again, and their openids are
 * erased.
 */
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

/** Sends a group at once. After a fault a reminder stays held until it is given up, because it may have been sent. */
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
 * Sends the messages of drops that open soon or opened lately. Each is sent at most once, also when two runs overlap
 * and wherever a run stops. When WeChat asks for a pause, the run ends and the next run sends the rest.
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
