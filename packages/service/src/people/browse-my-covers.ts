import { answered, type BrowseRefusal, type MyCovers, type Outcome } from '@hongbao/types'
import type { Call } from '../call'
import { claimNumber } from '../campaigns/claim-number'
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
  const covers = mine.flatMap(({ _id, campaignId, at }) => {
    const campaign = byId.get(campaignId)
    if (!campaign) return []
    const { title, brand, art, usableUntil } = campaign
    const number = claimNumber(_id)
    return [{ campaignId, grantedAt: at, number, title, brand, art, usableUntil }]
  })
  return answered({ covers })
}
