import type { Campaign, Id } from '@hongbao/types'
import type { Ports } from '../ports'
import { campaignFrom } from './stored-campaign'

/** Reads a campaign from the database. */
export const getCampaign = async (ports: Ports, id: Id): Promise<Campaign | undefined> => {
  const stored = await ports.documents.get('campaigns', id)
  return stored && campaignFrom(stored)
}
