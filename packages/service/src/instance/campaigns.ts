import type { Campaign, Id, Timestamp } from '@hongbao/types'
import type { Instance } from './instance'
import { remember } from './remember'

/** Of 240 KB at most each: 24 MB. Beyond that a campaign that was not read lately costs one reading. */
const CAMPAIGNS = 100

/** How long an instance uses a campaign that it read. A pause or a restock takes this long to be seen everywhere. */
export const STALE_AFTER_MS = 5_000

/** A campaign as this instance last read it, however long ago. */
export const lastReading = ({ campaigns }: Instance, id: Id): Campaign | undefined =>
  campaigns.get(id)?.campaign

/** A campaign as this instance read it in the last five seconds. */
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
  if (campaign) remember(campaigns, id, { campaign, readAt }, CAMPAIGNS)
  else campaigns.delete(id)
}
