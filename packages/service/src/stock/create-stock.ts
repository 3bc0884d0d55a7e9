import { bucketsOf } from '@hongbao/domain'
import type { Campaign, Drop } from '@hongbao/types'
import type { Ports } from '../ports'

const insertBuckets = async (ports: Ports, campaign: Campaign, drop: Drop): Promise<void> => {
  for (const { id, units } of bucketsOf(campaign._id, drop)) {
    await ports.documents.insert('buckets', {
      _id: id,
      campaignId: campaign._id,
      left: units,
      open: 0,
      opensAt: new Date(drop.opensAt),
      leases: {},
    })
  }
}

/** The whole stock of a campaign, in buckets. Those that are there already stay as they are. */
export const createStock = async (ports: Ports, campaign: Campaign): Promise<void> => {
  for (const drop of campaign.schedule.drops) await insertBuckets(ports, campaign, drop)
}
