import type { Campaign } from '@hongbao/types'
import { findAll, type Ports } from '../ports'
import { campaignFrom } from './stored-campaign'

const CAMPAIGNS_A_FIND = 100

/** Every campaign, by descending id. */
export const allCampaigns = async (ports: Ports): Promise<Campaign[]> =>
  (await findAll(ports, 'campaigns', {}, CAMPAIGNS_A_FIND)).map(campaignFrom)
