import type { Campaign } from '@hongbao/types'
import type { Ports } from '../ports'
import { ctokenName } from '../secrets'
import { checkUniqueUnits } from '../stock/check-unique-units'
import { createStock } from '../stock/create-stock'

/**
 * Makes a campaign and its whole stock. What exists already stays as it is, so it may be repeated after a fault;
 * the campaign itself comes last, so that whoever sees it finds its stock and its ctoken. False if it was there.
 */
export const createCampaign = async (ports: Ports, campaign: Campaign, ctoken: string): Promise<boolean> => {
  await ports.documents.insert('secrets', { _id: ctokenName(campaign._id), value: ctoken })
  await createStock(ports, campaign)
  return (await ports.documents.insert('campaigns', campaign)) === 'inserted'
}

/** The same, after a look that the database cannot oversell it; throws where it could. */
export const publishCampaign = async (ports: Ports, campaign: Campaign, ctoken: string): Promise<boolean> => {
  await checkUniqueUnits(ports)
  return createCampaign(ports, campaign, ctoken)
}
