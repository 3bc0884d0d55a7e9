import type { Campaign, StoredCampaign, Timestamp } from '@hongbao/types'
import { raiseQuietly } from '../alerts/raise-alert'
import { atLeast, findAll, type Ports } from '../ports'
import { campaignFrom } from './stored-campaign'

/** What upkeep needs of a campaign: everything but words and pictures, which may be 240 KB. */
const HEAD = [
  'schedule',
  'stockRevision',
  'state',
  'revision',
  'usableUntil',
  'rank',
  'brandId',
  'entry',
  'allotment',
  'delivery',
  'ctoken',
  'personKey',
] as const satisfies readonly (keyof StoredCampaign)[]

/** A campaign without its words and pictures. */
export type CampaignHead = Pick<Campaign, '_id' | (typeof HEAD)[number]>

/** A schedule of 120 drops has about 10 KB. */
const HEADS_A_FIND = 50
/** A campaign may have 240 KB: 4 surely fit one answer. */
const CAMPAIGNS_A_FIND = 4

/** Reads campaigns; one that cannot be read is left out, and named in an alert. */
const readable = async (
  ports: Ports,
  endsFrom: Timestamp,
  options: { readonly pageSize: number; readonly fields?: typeof HEAD },
): Promise<Campaign[]> => {
  const unread: string[] = []
  const unreadable = (id: string) => void unread.push(id)
  const filter = { 'schedule.endsAt': atLeast(endsFrom) }
  const found = await findAll(ports, 'campaigns', filter, { ...options, unreadable })
  for (const subject of unread)
    await raiseQuietly(ports, { rule: 'campaign-unreadable', subject, detail: {} })
  return found.map(campaignFrom)
}

/** Every campaign that ends at `endsFrom` or later, without words and pictures, by descending id. */
export const campaignHeads = (ports: Ports, endsFrom: Timestamp): Promise<readonly CampaignHead[]> =>
  readable(ports, endsFrom, { pageSize: HEADS_A_FIND, fields: HEAD })

/** Every campaign that ends at `endsFrom` or later, by descending id. */
export const wholeCampaigns = (ports: Ports, endsFrom: Timestamp): Promise<readonly Campaign[]> =>
  readable(ports, endsFrom, { pageSize: CAMPAIGNS_A_FIND })
