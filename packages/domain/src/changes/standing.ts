import type { Campaign, Timestamp } from '@hongbao/types'
import { campaignPhase, type Phase } from '../campaign-phase'

/** Where a campaign stands when somebody wants to change it. `none`: there is no campaign, at most a draft. */
export type Standing = 'none' | Phase['kind'] | 'archived'

export const standingOf = (campaign: Campaign | undefined, now: Timestamp): Standing => {
  if (!campaign) return 'none'
  return campaign.state === 'archived' ? 'archived' : campaignPhase(campaign.schedule, now).kind
}
