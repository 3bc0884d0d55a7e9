import { LISTED_AFTER_END_MS } from '@hongbao/domain'
import {
  type Availability,
  answered,
  type BrowseRefusal,
  type BrowseRequest,
  type Campaign,
  type CampaignCard,
  type CampaignView,
  type Catalog,
  cardOf,
  detailsOf,
  type Outcome,
  pageOf,
  refused,
  type StoredCampaign,
} from '@hongbao/types'
import { availabilitiesOf } from '../allotments'
import type { Call } from '../call'
import { claimantOf } from '../campaigns/claimant'
import { readCampaign } from '../campaigns/read-campaign'
import { campaignFrom } from '../campaigns/stored-campaign'
import { inParts } from '../in-parts'
import { atLeast, oneOf, type Ports } from '../ports'
import { readReminderTemplate } from '../settings'
import { findClaim } from '../stock/insert-claim'

/** The most that this list shows. The published catalog shows all campaigns. */
const CAMPAIGNS = 100

type Wanted = Extract<BrowseRequest, { action: 'campaign' }>

/** The fields of a card: 35 KB at most. An answer of the database holds 1 MB. */
const CARD = [
  'title',
  'brand',
  'art',
  'schedule',
  'stockRevision',
  'category',
  'state',
  'rank',
  'revision',
  'usableUntil',
  'entry',
  'allotment',
  'delivery',
  'brandId',
] as const
const CAMPAIGNS_A_FIND = 25

/** The campaigns that are listed, by rank from high to low, without story and rules. */
const listedCampaigns = async ({ documents, clock }: Ports): Promise<Campaign[]> => {
  const ranked = await documents.find(
    'campaigns',
    { 'schedule.endsAt': atLeast(clock.now() - LISTED_AFTER_END_MS) },
    { fields: ['rank'], limit: CAMPAIGNS, descending: 'rank' },
  )
  const ids = ranked.map(({ _id }) => _id)
  const pages = inParts(ids, CAMPAIGNS_A_FIND).map((part) =>
    documents.find('campaigns', { _id: oneOf(part) }, { fields: [...CARD] }),
  )
  const found = new Map((await Promise.all(pages)).flat().map((campaign) => [campaign._id, campaign]))
  return ids
    .flatMap((id) => found.get(id) ?? [])
    .map((campaign) => campaignFrom(campaign as StoredCampaign))
    .filter(({ state }) => state === 'live')
}

/** A card of this list carries all its art: a phone that reads this list gets the story pictures nowhere else. */
const listed = (campaign: Campaign, availability: Availability): CampaignCard => ({
  ...cardOf(campaign),
  art: campaign.art,
  availability,
})

const cardsOf = async (ports: Ports, campaigns: readonly Campaign[]): Promise<CampaignCard[]> => {
  const availabilities = await availabilitiesOf(ports, campaigns)
  return campaigns.map((campaign, n) => listed(campaign, availabilities[n] ?? 'gone'))
}

/** The list of campaigns, and the address at which it can be read without a function. */
export const browseCatalog = async ({ ports }: Call): Promise<Outcome<Catalog, BrowseRefusal>> => {
  const [campaigns, published, reminderTemplateId] = await Promise.all([
    listedCampaigns(ports),
    ports.documents.get('published', 'catalog'),
    readReminderTemplate(ports),
  ])
  return answered({
    now: ports.clock.now(),
    campaigns: await cardsOf(ports, campaigns),
    ...(published && { published: published.address }),
    ...(reminderTemplateId !== undefined && { reminderTemplateId }),
  })
}

/** Nobody can be found in an archived campaign. */
const hasClaim = async (call: Call, campaign: Campaign): Promise<boolean> => {
  if (campaign.state === 'archived') return false
  const claimant = await claimantOf(call, campaign)
  return claimant !== undefined && findClaim(call.ports, campaign, claimant)
}

/** One campaign in full, and whether the caller has its cover already. */
export const browseCampaign = async (
  call: Call,
  { campaignId }: Pick<Wanted, 'campaignId'>,
): Promise<Outcome<CampaignView, BrowseRefusal>> => {
  const { ports, instance } = call
  const campaign = await readCampaign(ports, instance, campaignId)
  if (!campaign) return refused('NO_CAMPAIGN')
  const [cards, mine] = await Promise.all([cardsOf(ports, [campaign]), hasClaim(call, campaign)])
  const [card] = cards
  if (!card) return refused('NO_CAMPAIGN')
  return answered({
    now: ports.clock.now(),
    campaign: pageOf(card, detailsOf(campaign)),
    mine,
  })
}
