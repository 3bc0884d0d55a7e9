import { answered, type BrowseRefusal, type MyCovers, type Outcome, publishedDelivery } from '@hongbao/types'
import type { Call } from '../call'
import { campaignFrom } from '../campaigns/stored-campaign'
import { personOf } from '../person'
import { oneOf } from '../ports'

/** The most that one answer shows; far more than anybody has. */
const COVERS = 100

/** The caller's covers, the newest first. */
export const browseMyCovers = async (call: Call): Promise<Outcome<MyCovers, BrowseRefusal>> => {
  const { documents } = call.ports
  const person = await personOf(call)
  const claims = await documents.find(
    'claims',
    { person },
    { fields: ['campaignId', 'at'], limit: COVERS, descending: 'at' },
  )
  const mine = claims.flatMap((claim) => ('campaignId' in claim ? [claim] : []))
  const ids = mine.map(({ campaignId }) => campaignId)
  const campaigns = ids.length > 0 ? await documents.find('campaigns', { _id: oneOf(ids) }) : []
  const byId = new Map(campaigns.map((campaign) => [campaign._id, campaign]))
  const covers = mine.flatMap(({ campaignId, at }) => {
    const campaign = byId.get(campaignId)
    if (!campaign) return []
    const { title, brand, art, usableUntil, delivery } = campaignFrom(campaign)
    const shown = { title, brand, art, usableUntil, ...publishedDelivery(delivery) }
    return [{ campaignId, grantedAt: at, ...shown }]
  })
  return answered({ covers })
}
