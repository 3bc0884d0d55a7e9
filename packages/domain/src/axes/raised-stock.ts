import type { Campaign, Change, Delivery } from '@hongbao/types'
import { stockOf } from '../buckets'

/** What a change makes of a campaign's stock. `delivery`: what must be there for each unit. */
export type RaisedStock = { readonly stock: number; readonly delivery: Delivery }

/**
 * The stock of a campaign after a change that raises it; undefined for every other change. `campaign`: as it stands
 * before; undefined before it is published.
 */
export const raisedStock = (campaign: Campaign | undefined, change: Change): RaisedStock | undefined => {
  if (change.kind === 'publish')
    return { stock: stockOf(change.campaign.schedule), delivery: change.campaign.delivery }
  if (change.kind !== 'add-stock' || !campaign) return undefined
  return { stock: stockOf(campaign.schedule) + change.drop.stock, delivery: campaign.delivery }
}
