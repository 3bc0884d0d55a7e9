import { availabilityOf, bucketsOf, openBucketsOf } from '@hongbao/domain'
import {
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
import { readCampaign } from '../campaigns'
import type { Instance } from '../instance'
import { personOf } from '../person'
import type { Ports } from '../ports'
import { claimId } from '../stock/insert-claim'
import { type Level, levelsOf } from '../stock/lease-units'

/** What the list shows at most; the published catalog will page. */
const CAMPAIGNS = 100

/** Buckets that decide how much is left: those of open drops, or all while none is open. */
const countedBuckets = ({ _id, schedule }: Campaign, now: number) => {
  const open = openBucketsOf(_id, schedule, now)
  return open.length > 0 ? open : schedule.drops.flatMap((drop) => bucketsOf(_id, drop))
}

const cardOf = (campaign: Campaign, levels: ReadonlyMap<string, Level>, now: number): CampaignCard => {
  const buckets = countedBuckets(campaign, now)
  const counted = buckets.flatMap(({ id }) => levels.get(id) ?? [])
  const stock = buckets.reduce((sum, { units }) => sum + units, 0)
  return {
    id: campaign._id,
    title: campaign.title,
    brand: campaign.brand,
    art: campaign.art,
    schedule: campaign.schedule,
    stockRevision: campaign.stockRevision,
    availability: availabilityOf(counted, stock),
  }
}

const cardsOf = async (ports: Ports, campaigns: readonly Campaign[]): Promise<CampaignCard[]> => {
  const now = ports.clock.now()
  const ids = campaigns.flatMap((campaign) => countedBuckets(campaign, now).map(({ id }) => id))
  const levels = new Map((await levelsOf(ports, ids)).map((level) => [level._id, level]))
  return campaigns.map((campaign) => cardOf(campaign, levels, now))
}

/** All campaigns, as the list shows them. */
export const browseCatalog = async (ports: Ports): Promise<Outcome<Catalog, BrowseRefusal>> => {
  const campaigns = await ports.documents.find('campaigns', {}, { limit: CAMPAIGNS, descending: 'rank' })
  return answered({ now: ports.clock.now(), campaigns: await cardsOf(ports, campaigns) })
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
  const person = await personOf(ports, instance, openid)
  const [cards, claim] = await Promise.all([
    cardsOf(ports, [campaign]),
    ports.documents.get('claims', claimId(campaignId, person)),
  ])
  const [card] = cards
  if (!card) return refused('NO_CAMPAIGN')
  const { story, rules, usableUntil } = campaign
  return answered({
    now: ports.clock.now(),
    campaign: { ...card, story, rules, usableUntil },
    mine: claim !== undefined,
  })
}
