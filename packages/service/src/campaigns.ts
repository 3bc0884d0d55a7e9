import type { Campaign, Id } from '@hongbao/types'
import type { Instance } from './instance'
import type { Ports } from './ports'

/** How long an instance goes on with the campaign it read: pausing or restocking takes so long to be seen. */
const STALE_AFTER_MS = 5_000

/** A campaign as it was at most five seconds ago. */
export const readCampaign = async (
  ports: Ports,
  instance: Instance,
  id: Id,
): Promise<Campaign | undefined> => {
  const known = instance.campaigns.get(id)
  const now = ports.clock.now()
  if (known && now - known.readAt < STALE_AFTER_MS) return known.campaign
  const campaign = await ports.documents.get('campaigns', id)
  if (campaign) instance.campaigns.set(id, { campaign, readAt: now })
  else instance.campaigns.delete(id)
  return campaign
}
