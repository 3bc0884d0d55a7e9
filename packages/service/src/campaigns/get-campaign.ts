import type { Campaign, Id } from '@hongbao/types'
import type { Ports } from '../ports'
import { campaignFrom } from './stored-campaign'

/** A campaign as the database has it now. */
export const getCampaign = async (ports: Ports, id: Id): Promise<Campaign | undefined> => {
  const stored = await ports.documents.get('campaigns', id)
  return stored && campaignFrom(stored)
}
