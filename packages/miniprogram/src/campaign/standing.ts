import { campaignPhase } from '@hongbao/domain'
import type { Availability, CampaignCard, Timestamp } from '@hongbao/types'

/** What a campaign is for somebody who looks at it now. */
export type Standing =
  | { readonly kind: 'opens'; readonly at: Timestamp }
  | { readonly kind: 'open'; readonly availability: Exclude<Availability, 'gone'> }
  /** Everything released so far is gone; more is released `at`. */
  | { readonly kind: 'next-drop'; readonly at: Timestamp }
  | { readonly kind: 'gone' }
  | { readonly kind: 'paused' }
  | { readonly kind: 'ended' }

type Known = Pick<CampaignCard, 'schedule' | 'availability'>

/**
 * @param asOf the server's time at which the availability was true: it says nothing of a drop that opened later
 * @param now the server's time
 */
export const standing = ({ schedule, availability }: Known, asOf: Timestamp, now: Timestamp): Standing => {
  const phase = campaignPhase(schedule, now)
  if (phase.kind === 'scheduled') return { kind: 'opens', at: phase.opensAt }
  if (phase.kind !== 'open') return phase
  if (schedule.drops.some(({ opensAt }) => opensAt > asOf && opensAt <= now)) {
    return { kind: 'open', availability: 'plenty' }
  }
  if (availability !== 'gone') return { kind: 'open', availability }
  return phase.nextDropAt === undefined ? { kind: 'gone' } : { kind: 'next-drop', at: phase.nextDropAt }
}
