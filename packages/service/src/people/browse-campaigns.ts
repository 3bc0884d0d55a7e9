import {
  type Availability,
  answered,
  type BrowseRefusal,
  type Campaign,
  type CampaignCard,
  type CampaignView,
  type Catalog,
  type Id,
  type Outcome,
  refused,
} from '@hongbao/types'
import { availabilitiesOf } from '../allotments'
import { claimantOf } from '../campaigns/claimant'
import { readCampaign } from '../campaigns/read-campaign'
import { campaignFrom } from '../campaigns/stored-campaign'
import type { Instance } from '../instance'
import type { Ports } from '../ports'
import { readReminderTemplate } from '../settings'
import { findClaim } from '../stock/insert-claim'

/** What the list shows at most; the published catalog shows all. */
const CAMPAIGNS = 100

const cardOf = (campaign: Campaign, availability: Availability): CampaignCard => ({
  id: campaign._id,
  title: campaign.title,
  brand: campaign.brand,
  art: campaign.art,
  schedule: campaign.schedule,
  stockRevision: campaign.stockRevision,
  availability,
  ...(campaign.category && { category: campaign.category }),
})

const cardsOf = async (ports: Ports, campaigns: readonly Campaign[]): Promise<CampaignCard[]> => {
  const availabilities = await availabilitiesOf(ports, campaigns)
  return campaigns.map((campaign, n) => cardOf(campaign, availabilities[n] ?? 'gone'))
}

/** All campaigns, as the list shows them, and where they can be read without a function. */
export const browseCatalog = async (ports: Ports): Promise<Outcome<Catalog, BrowseRefusal>> => {
  const [campaigns, published, reminderTemplateId] = await Promise.all([
    ports.documents.find('campaigns', {}, { limit: CAMPAIGNS, descending: 'rank' }),
    ports.documents.get('published', 'catalog'),
    readReminderTemplate(ports),
  ])
  return answered({
    now: ports.clock.now(),
    campaigns: await cardsOf(
      ports,
      campaigns.map(campaignFrom).filter(({ state }) => state === 'live'),
    ),
    ...(published && { published: published.address }),
    ...(reminderTemplateId !== undefined && { reminderTemplateId }),
  })
}

/** In an archived campaign nobody can be found any more. */
const hasClaim = async (
  ports: Ports,
  instance: Instance,
  campaign: Campaign,
  openid: string,
): Promise<boolean> => {
  if (campaign.state === 'archived') return false
  const claimant = await claimantOf(ports, instance, campaign, openid)
  return claimant !== undefined && findClaim(ports, campaign, claimant)
}

/** One campaign in full, and whether the person behind `openid` has its cover already. */
export const browseCampaign = async (
  ports: Ports,
  instance: Instance,
  campaignId: Id,
  openid: string,
): Promise<Outcome<CampaignView, BrowseRefusal>> => {
  const campaign = await readCampaign(ports, instance, campaignId)
  if (!campaign) return refused('NO_CAMPAIGN')
  const [cards, mine] = await Promise.all([
    cardsOf(ports, [campaign]),
    hasClaim(ports, instance, campaign, openid),
  ])
  const [card] = cards
  if (!card) return refused('NO_CAMPAIGN')
  const { story, rules, usableUntil } = campaign
  return answered({
    now: ports.clock.now(),
    campaign: { ...card, story, rules, usableUntil },
    mine,
  })
}
