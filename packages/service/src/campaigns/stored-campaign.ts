import { type Campaign, HOUSE_BRAND, type StoredCampaign } from '@hongbao/types'

/** The fields of campaigns that were stored before these fields existed. */
export const BEFORE = {
  entry: { kind: 'anyone' },
  allotment: { kind: 'first-come' },
  delivery: { kind: 'link' },
  brandId: HOUSE_BRAND,
  state: 'live',
  revision: 0,
} as const

const isWhole = (stored: StoredCampaign): stored is Campaign => stored.revision !== undefined

/**
 * A campaign from its stored document. Documents from before campaigns had revisions lack some fields, which are
 * filled in here. Every write of a revision writes every field.
 */
export const campaignFrom = (stored: StoredCampaign): Campaign =>
  isWhole(stored) ? stored : ({ ...BEFORE, ...stored } as Campaign)
