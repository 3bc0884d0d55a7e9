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

const isWhole = (stored: StoredCampaign): stored is Campaign => stored.revision !== undefined

/**
 * A campaign as it lies in the database. Documents from before campaigns had revisions lack some fields, and are read as
 * they are; whoever writes a revision writes every field.
 */
export const campaignFrom = (stored: StoredCampaign): Campaign =>
  isWhole(stored) ? stored : ({ ...BEFORE, ...stored } as Campaign)
