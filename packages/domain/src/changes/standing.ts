import type { Campaign, Timestamp } from '@hongbao/types'
import { campaignPhase, type Phase } from '../campaign-phase'

/** Where a campaign stands when an operator changes it. `none`: it is not published. */
export type Standing = 'none' | Phase['kind'] | 'archived'

export const standingOf = (campaign: Campaign | undefined, now: Timestamp): Standing => {
  if (!campaign) return 'none'
  return campaign.state === 'archived' ? 'archived' : campaignPhase(campaign.schedule, now).kind
}
