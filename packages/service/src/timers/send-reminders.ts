import {
  chinaTime,
  firstLookAt,
  REMIND_AHEAD_AT_MOST_MS,
  REMIND_AHEAD_MS,
  reminderDecision,
} from '@hongbao/domain'
import { type Campaign, MINUTE, SECOND, type Timestamp } from '@hongbao/types'
import { getCampaign } from '../campaigns/get-campaign'
import { inParts } from '../in-parts'
import { below, type MessagingPorts, type StoredReminder, StoreFault, within } from '../ports'
import { planAhead } from './plan-reminders'

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

/** When the drop opens by now: an operator may have moved it since the reminder was last looked at. */
const openingOf = ({ schedule }: Campaign, { dropId, opensAt }: StoredReminder): Timestamp =>
  schedule.drops.find(({ id }) => id === dropId)?.opensAt ?? opensAt

/** It names the time of the opening, not how long until then: it may be read, or sent, hours before. */
const messageOf = (campaign: Campaign, reminder: StoredReminder) => ({
  openid: reminder.openid ?? '',
  templateId: reminder.templateId,
  page: `pages/cover/index?id=${campaign._id}`,
  data: {
    thing1: thing(campaign.title.zh),
    time2: chinaTime(openingOf(campaign, reminder)),
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
  aheadMs: number,
): Promise<keyof RemindersSent | undefined> => {
  const { _id, dropId } = reminder
  const decision = reminderDecision(campaign, dropId, ports.clock.now(), aheadMs)
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

type LookAt = { readonly from: Timestamp; readonly to: Timestamp }

/** Reminders to be looked at in this time, the earliest first. */
const toLookAt = (ports: MessagingPorts, { from, to }: LookAt): Promise<StoredReminder[]> =>
  ports.documents.find(
    'reminders',
    { state: 'waiting', lookAt: within(from, to) },
    { limit: REMINDERS_A_FIND, ascending: 'lookAt' },
  )

/** A campaign that cannot be read keeps only its own reminders waiting. */
const campaignsOf = async (ports: MessagingPorts, reminders: readonly StoredReminder[]) => {
  const campaigns = new Map<string, Campaign | undefined>()
  const unread = new Set<string>()
  for (const { campaignId } of reminders) {
    if (campaigns.has(campaignId) || unread.has(campaignId)) continue
    try {
      campaigns.set(campaignId, await getCampaign(ports, campaignId))
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error
      unread.add(campaignId)
    }
  }
  return { campaigns, unread }
}

type Sending = {
  readonly ports: MessagingPorts
  readonly aheadMs: number
  readonly until: Timestamp
  readonly done: RemindersSent
}

/** Sends a group at once. After a fault a reminder stays held until it is given up, because it may have been sent. */
const sendGroup = async (
  { ports, aheadMs, done }: Sending,
  group: readonly StoredReminder[],
  campaigns: ReadonlyMap<string, Campaign | undefined>,
): Promise<void> => {
  const one = async (reminder: StoredReminder): Promise<void> => {
    try {
      const result = await remindOne(ports, campaigns.get(reminder.campaignId), reminder, aheadMs)
      if (result) done[result]++
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error
    }
  }
  await Promise.all([...group.map(one), ports.clock.sleep(GROUP_MS)])
}

/** Puts off reminders of campaigns that cannot be read, so that they keep no other waiting. */
const putOff = async ({ ports, done }: Sending, reminders: readonly StoredReminder[]): Promise<void> => {
  for (const group of inParts(reminders, LANES)) {
    const put = { lookAt: ports.clock.now() + MINUTE }
    const each = group.map(({ _id }) =>
      ports.documents.updateOne('reminders', { _id, state: 'waiting' }, { put }),
    )
    await Promise.all(each)
    done.putOff += group.length
  }
}

const sendPage = async (sending: Sending, page: readonly StoredReminder[]): Promise<void> => {
  const { ports, until } = sending
  const { campaigns, unread } = await campaignsOf(ports, page)
  await putOff(
    sending,
    page.filter(({ campaignId }) => unread.has(campaignId)),
  )
  const readable = page.filter(({ campaignId }) => !unread.has(campaignId))
  for (const group of inParts(readable, LANES)) {
    if (ports.clock.now() >= until) return
    await sendGroup(sending, group, campaigns)
  }
}

/** Sends page after page. What is put off leaves the span of time, so that no page comes twice. */
const sendAll = async (sending: Sending, span: () => LookAt): Promise<void> => {
  const { ports, until, done } = sending
  for (let page = await toLookAt(ports, span()); ; page = await toLookAt(ports, span())) {
    await sendPage(sending, page)
    const over = page.length < REMINDERS_A_FIND || done.busy > 0
    if (over || ports.clock.now() >= until) return
  }
}

/** What was put off in this run is looked at again within this time, and is not meant by sending early. */
const PUT_OFF_MS = 2 * MINUTE

/**
 * Sends the messages of drops that open soon or opened lately, and earlier than that when there are more than can be
 * sent in the last minutes. Each is sent at most once, also when two runs overlap and wherever a run stops. When WeChat
 * asks for a pause, the run ends and the next run sends the rest.
 */
export const sendReminders = async (ports: MessagingPorts): Promise<RemindersSent> => {
  const { now } = ports.clock
  const startedAt = now()
  const until = startedAt + RUN_MS
  const done: RemindersSent = { sent: 0, lost: await letGoOfHeld(ports), putOff: 0, busy: 0 }
  const first = await toLookAt(ports, { from: 0, to: startedAt + REMIND_AHEAD_AT_MOST_MS })
  if (first.length === 0) return done
  const aheadMs = await planAhead(ports)
  const dueNow = () => ({ from: 0, to: now() + 1 })
  await sendAll({ ports, aheadMs: REMIND_AHEAD_MS, until, done }, dueNow)
  if (done.busy > 0 || now() >= until || aheadMs <= REMIND_AHEAD_MS) return done
  const early = () => ({ from: startedAt + PUT_OFF_MS, to: firstLookAt(now() + aheadMs) + 1 })
  await sendAll({ ports, aheadMs, until, done }, early)
  return done
}
