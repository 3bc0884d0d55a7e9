import { type Campaign, type Id, MINUTE, type Timestamp } from '@hongbao/types'
import { campaignPhase } from './campaign-phase'

/** Messages go out from so long before a drop opens: they take minutes to send. */
const REMIND_AHEAD_MS = 10 * MINUTE
/** Later than this after the opening a message is of no use. */
const REMIND_LATE_MS = 30 * MINUTE
/** A paused campaign is looked at again after so long. */
const LOOK_AGAIN_MS = MINUTE

/** When a reminder of a drop is first looked at. */
export const firstLookAt = (opensAt: Timestamp): Timestamp => opensAt - REMIND_AHEAD_MS

/**
 * - `send`: now. `wait`: it opens later than was known, or is held up; look again at `lookAt`.
 * - `drop`: there is nothing to remind of any more.
 */
export type ReminderDecision =
  | { readonly kind: 'send' }
  | { readonly kind: 'wait'; readonly opensAt: Timestamp; readonly lookAt: Timestamp }
  | { readonly kind: 'drop' }

/** What becomes of a waiting reminder, by the campaign as it is now; undefined when it is gone. */
export const reminderDecision = (
  campaign: Campaign | undefined,
  dropId: Id,
  now: Timestamp,
): ReminderDecision => {
  const opensAt = campaign?.schedule.drops.find(({ id }) => id === dropId)?.opensAt
  if (!campaign || opensAt === undefined || now > opensAt + REMIND_LATE_MS) return { kind: 'drop' }
  const phase = campaignPhase(campaign.schedule, now)
  if (phase.kind === 'ended') return { kind: 'drop' }
  if (now < firstLookAt(opensAt)) return { kind: 'wait', opensAt, lookAt: firstLookAt(opensAt) }
  if (phase.kind === 'paused') return { kind: 'wait', opensAt, lookAt: now + LOOK_AGAIN_MS }
  return { kind: 'send' }
}
