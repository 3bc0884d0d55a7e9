import { type Campaign, HOUSE_BRAND, type StoredCampaign } from '@hongbao/types'

/** What a campaign is that was stored before campaigns said so. */
const BEFORE = {
  entry: { kind: 'anyone' },
  allotment: { kind: 'first-come' },
  delivery: { kind: 'link' },
  brandId: HOUSE_BRAND,
  state: 'live',
  revision: 0,
} as const

/** A campaign as it lies in the database. Documents from before some of its fields are read as they are. */
export const campaignFrom = (stored: StoredCampaign): Campaign => ({ ...BEFORE, ...stored }) as Campaign
