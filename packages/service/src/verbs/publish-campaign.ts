import { bucketsOf } from '@hongbao/domain'
import type { Campaign, Drop } from '@hongbao/types'
import type { Ports } from '../ports'
import { ctokenName } from '../secrets'

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

/**
 * Makes a campaign and its whole stock. What exists already stays as it is, so it may be repeated after a fault;
 * the campaign itself comes last, so that whoever sees it finds its stock and its ctoken. False if it was there.
 */
export const publishCampaign = async (ports: Ports, campaign: Campaign, ctoken: string): Promise<boolean> => {
  await ports.documents.insert('secrets', { _id: ctokenName(campaign._id), value: ctoken })
  for (const drop of campaign.schedule.drops) await insertBuckets(ports, campaign, drop)
  return (await ports.documents.insert('campaigns', campaign)) === 'inserted'
}
