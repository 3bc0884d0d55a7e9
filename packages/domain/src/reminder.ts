import { type Campaign, type Id, MINUTE, type Timestamp } from '@hongbao/types'
import { campaignPhase } from './campaign-phase'

/** How long before its drop opens a message may be sent: sending all of them takes minutes. */
const REMIND_AHEAD_MS = 10 * MINUTE
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

/** What to do with a waiting reminder. `campaign`: as it is now; undefined when it does not exist. */
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
