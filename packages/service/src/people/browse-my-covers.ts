import {
  answered,
  type BrowseRefusal,
  type BrowseRequest,
  type MyCovers,
  type Outcome,
  publishedDelivery,
} from '@hongbao/types'
import type { Call } from '../call'
import { claimNumber } from '../campaigns/claim-number'
import { BEFORE } from '../campaigns/stored-campaign'
import { inParts } from '../in-parts'
import { personOf } from '../person'
import { type Filter, oneOf, type Ports, within } from '../ports'

/** The most that one answer shows. */
const COVERS = 100
/** Title, brand and art of a campaign are 25 KB at most, and an answer of the database 1 MB. */
const CAMPAIGNS_A_FIND = 30

type Wanted = Extract<BrowseRequest, { action: 'my-covers' }>

const shownCampaigns = async (ports: Ports, ids: readonly string[]) => {
  const pages = inParts(ids, CAMPAIGNS_A_FIND).map((part) =>
    ports.documents.find(
      'campaigns',
      { _id: oneOf(part) },
      { fields: ['title', 'brand', 'art', 'usableUntil', 'delivery'] },
    ),
  )
  return new Map((await Promise.all(pages)).flat().map((campaign) => [campaign._id, campaign]))
}

/**
 * The caller's covers, the newest first, a hundred at a time. `before` goes on where an earlier answer ended: it includes
 * the moment of that answer's last cover, because another cover may have been granted in the same millisecond.
 */
export const browseMyCovers = async (
  call: Call,
  { before }: { readonly before?: Wanted['before'] | undefined } = {},
): Promise<Outcome<MyCovers, BrowseRefusal>> => {
  const { ports } = call
  const person = await personOf(call)
  const filter: Filter = { person, ...(before !== undefined && { at: within(0, before + 1) }) }
  const claims = await ports.documents.find('claims', filter, {
    fields: ['campaignId', 'at'],
    limit: COVERS,
    descending: 'at',
  })
  const mine = claims.flatMap((claim) => ('campaignId' in claim ? [claim] : []))
  const ids = mine.map(({ campaignId }) => campaignId)
  const byId = await shownCampaigns(ports, ids)
  const covers = mine.flatMap(({ _id, campaignId, at }) => {
    const campaign = byId.get(campaignId)
    if (!campaign) return []
    const { title, brand, art, usableUntil, delivery = BEFORE.delivery } = campaign
    const shown = { title, brand, art, usableUntil, ...publishedDelivery(delivery) }
    return [{ campaignId, grantedAt: at, number: claimNumber(_id), ...shown }]
  })
  const last = claims.length < COVERS ? undefined : mine.at(-1)?.at
  return answered({ covers, ...(last !== undefined && { more: last }) })
}
