import { HOUSE_BRAND, type Id } from '@hongbao/types'
import type { Ports } from '../../ports'

/**
 * The wall between brands: whether a campaign, or the draft of one, is another brand's. An id that nobody uses is
 * nobody's, and neither is that of a discarded draft.
 */
export const isOfAnotherBrand = async (ports: Ports, campaignId: Id, brandId: Id): Promise<boolean> => {
  const campaign = await ports.documents.get('campaigns', campaignId)
  if (campaign) return (campaign.brandId ?? HOUSE_BRAND) !== brandId
  const draft = await ports.documents.get('drafts', campaignId)
  return draft?.state === 'open' && (draft.brandId ?? HOUSE_BRAND) !== brandId
}
