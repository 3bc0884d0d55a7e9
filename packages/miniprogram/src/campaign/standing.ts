import { campaignPhase } from '@hongbao/domain'
import type { Availability, CampaignCard, Timestamp } from '@hongbao/types'

/** What a campaign is for somebody who looks at it now. */
export type Standing =
  | { readonly name: 'opens'; readonly at: Timestamp }
  | { readonly name: 'open'; readonly availability: Exclude<Availability, 'gone'> }
  /** Everything released so far is gone; more is released `at`. */
  | { readonly name: 'next-drop'; readonly at: Timestamp }
  | { readonly name: 'gone' }
  | { readonly name: 'paused' }
  | { readonly name: 'ended' }

type Known = Pick<CampaignCard, 'schedule' | 'availability'>

/**
 * @param asOf the server's time at which the availability was true: it says nothing of a drop that opened later
 * @param now the server's time
 */
export const standing = ({ schedule, availability }: Known, asOf: Timestamp, now: Timestamp): Standing => {
  const phase = campaignPhase(schedule, now)
  if (phase.name === 'scheduled') return { name: 'opens', at: phase.opensAt }
  if (phase.name !== 'open') return phase
  if (schedule.drops.some(({ opensAt }) => opensAt > asOf && opensAt <= now)) {
    return { name: 'open', availability: 'plenty' }
  }
  if (availability !== 'gone') return { name: 'open', availability }
  return phase.nextDropAt === undefined ? { name: 'gone' } : { name: 'next-drop', at: phase.nextDropAt }
}
