import type { Campaign, Id, Timestamp } from '@hongbao/types'
import type { Instance } from './instance'

/** How long an instance goes on with the campaign it read: pausing or restocking takes so long to be seen. */
const STALE_AFTER_MS = 5_000

/** A campaign as this instance read it, however long ago. */
export const lastReading = ({ campaigns }: Instance, id: Id): Campaign | undefined =>
  campaigns.get(id)?.campaign

/** A campaign as this instance read it lately. */
export const freshReading = ({ campaigns }: Instance, id: Id, now: Timestamp): Campaign | undefined => {
  const known = campaigns.get(id)
  return known && now - known.readAt < STALE_AFTER_MS ? known.campaign : undefined
}

export const rememberReading = (
  { campaigns }: Instance,
  id: Id,
  campaign: Campaign | undefined,
  readAt: Timestamp,
): void => {
  if (campaign) campaigns.set(id, { campaign, readAt })
  else campaigns.delete(id)
}
