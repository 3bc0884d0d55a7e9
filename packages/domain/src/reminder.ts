import { type Campaign, HOUR, type Id, MINUTE, type Timestamp } from '@hongbao/types'
import { campaignPhase } from './campaign-phase'

/** How long before its drop opens a message is sent, unless there are so many that sending them takes longer. */
export const REMIND_AHEAD_MS = 10 * MINUTE
/** The longest time before its drop opens that a message is sent. */
export const REMIND_AHEAD_AT_MOST_MS = 12 * HOUR
/** How many messages are surely sent in a minute (service, send-reminders). */
export const REMINDERS_A_MINUTE = 2_000
/** How long after its drop opened a message is still of use. */
const REMIND_LATE_MS = 30 * MINUTE
/** How long a reminder of a paused campaign waits for its next look. */
const LOOK_AGAIN_MS = MINUTE

/** When a reminder of a drop is first looked at. */
export const firstLookAt = (opensAt: Timestamp): Timestamp => opensAt - REMIND_AHEAD_MS

/**
 * - `send`: now.
 * - `wait`: the drop opens later than was known, or the campaign is paused; look again at `lookAt`.
 * - `drop`: there is nothing left to remind of.
 */
export type ReminderDecision =
  | { readonly kind: 'send' }
  | { readonly kind: 'wait'; readonly opensAt: Timestamp; readonly lookAt: Timestamp }
  | { readonly kind: 'drop' }

/** `waiting`: reminders of all drops that open until then. */
export type RemindersUntil = { readonly opensAt: Timestamp; readonly waiting: number }

/** How many messages can be sent before a drop opens. */
export const sentBefore = (opensAt: Timestamp, now: Timestamp): number =>
  Math.max(0, Math.floor(((opensAt - now) / MINUTE) * REMINDERS_A_MINUTE))

/**
 * How long before their drops open reminders are sent now: as early as their number demands. Every drop is begun so that
 * its messages, and those of all earlier drops, are sent ten minutes before it opens.
 */
export const remindAhead = (drops: readonly RemindersUntil[], now: Timestamp): number => {
  const demanded = drops.filter(
    ({ opensAt, waiting }) => waiting > sentBefore(opensAt - REMIND_AHEAD_MS, now),
  )
  const ahead = Math.max(REMIND_AHEAD_MS, ...demanded.map(({ opensAt }) => opensAt - now))
  return Math.min(ahead, REMIND_AHEAD_AT_MOST_MS)
}

/**
 * What to do with a waiting reminder. `campaign`: as it is now; undefined when it does not exist. `aheadMs`: how long
 * before its drop opens it may be sent.
 */
export const reminderDecision = (
  campaign: Campaign | undefined,
  dropId: Id,
  now: Timestamp,
  aheadMs: number = REMIND_AHEAD_MS,
): ReminderDecision => {
  const opensAt = campaign?.schedule.drops.find(({ id }) => id === dropId)?.opensAt
  if (!campaign || opensAt === undefined || now > opensAt + REMIND_LATE_MS) return { kind: 'drop' }
  const phase = campaignPhase(campaign.schedule, now)
  if (phase.kind === 'ended') return { kind: 'drop' }
  if (now < opensAt - aheadMs) return { kind: 'wait', opensAt, lookAt: firstLookAt(opensAt) }
  if (phase.kind === 'paused') return { kind: 'wait', opensAt, lookAt: now + LOOK_AGAIN_MS }
  return { kind: 'send' }
}
