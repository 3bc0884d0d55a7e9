import { DAY, type Timestamp } from '@hongbao/types'
import type { CampaignHead } from './all-campaigns'

/** How long a campaign's stock can still move after its end: leases are settled, late claims arrive. */
const SETTLES_MS = DAY

const moves = ({ schedule, state }: CampaignHead, now: Timestamp): boolean =>
  state === 'live' &&
  schedule.drops.some(({ opensAt }) => opensAt <= now) &&
  now < schedule.endsAt + SETTLES_MS

/** Campaigns of which a drop has opened and that have not ended long ago. */
export const movingOf = (campaigns: readonly CampaignHead[], now: Timestamp): CampaignHead[] =>
  campaigns.filter((campaign) => moves(campaign, now))
