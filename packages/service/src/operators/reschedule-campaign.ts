import { bucketsOf } from '@hongbao/domain'
import type { Campaign } from '@hongbao/types'
import type { Ports } from '../ports'

/**
 * Gives a campaign new times (and, with them, whatever else of its description changed). Its drops keep their ids
 * and their stock: no unit moves. The buckets' own clock guards go first, so that a drop never opens early.
 */
export const rescheduleCampaign = async (ports: Ports, campaign: Campaign): Promise<void> => {
  const { _id, ...rest } = campaign
  for (const drop of campaign.schedule.drops) {
    for (const { id } of bucketsOf(_id, drop)) {
      await ports.documents.updateOne('buckets', { _id: id }, { put: { opensAt: new Date(drop.opensAt) } })
    }
  }
  await ports.documents.updateOne('campaigns', { _id }, { put: rest })
}
