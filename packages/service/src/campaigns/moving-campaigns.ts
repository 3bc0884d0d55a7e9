import { type Campaign, DAY, type Timestamp } from '@hongbao/types'
import type { Ports } from '../ports'
import { allCampaigns } from './all-campaigns'

/** How long a campaign's stock can still move after its end: leases are settled, late claims arrive. */
const SETTLES_MS = DAY

const moves = ({ schedule, state }: Campaign, now: Timestamp): boolean =>
  state === 'live' &&
  schedule.drops.some(({ opensAt }) => opensAt <= now) &&
  now < schedule.endsAt + SETTLES_MS

/** Campaigns of which a drop has opened and that have not ended long ago. */
export const movingCampaigns = async (ports: Ports): Promise<Campaign[]> => {
  const now = ports.clock.now()
  return (await allCampaigns(ports)).filter((campaign) => moves(campaign, now))
}
