import type { Campaign } from '@hongbao/types'
import { findAll, type Ports } from '../ports'

const CAMPAIGNS_A_FIND = 100

/** Every campaign there is, by id from the last to the first. */
export const allCampaigns = (ports: Ports): Promise<Campaign[]> =>
  findAll(ports, 'campaigns', {}, CAMPAIGNS_A_FIND)
