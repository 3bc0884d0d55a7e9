import { allBucketsOf, availabilityOf, openBucketsOf, type PlannedBucket } from '@hongbao/domain'
import type { Availability, Timestamp } from '@hongbao/types'
import type { CampaignHead } from '../../campaigns/all-campaigns'
import type { Level, Ports } from '../../ports'
import { levelsOf } from '../../stock/lease-units'

/** The buckets that decide how much is left: those of open drops, or all buckets while no drop is open. */
const countedBuckets = ({ _id, schedule }: CampaignHead, now: Timestamp): PlannedBucket[] => {
  const open = openBucketsOf(_id, schedule, now)
  return open.length > 0 ? open : allBucketsOf(_id, schedule)
}

const availabilityIn = (
  campaign: CampaignHead,
  levels: ReadonlyMap<string, Level>,
  now: Timestamp,
): Availability => {
  const buckets = countedBuckets(campaign, now)
  const counted = buckets.flatMap(({ id }) => levels.get(id) ?? [])
  const stock = buckets.reduce((sum, { units }) => sum + units, 0)
  return availabilityOf(counted, stock)
}

/** How much is left of each campaign, in the same order. */
export const availabilitiesOf = async (
  ports: Ports,
  campaigns: readonly CampaignHead[],
): Promise<Availability[]> => {
  const now = ports.clock.now()
  const ids = campaigns.flatMap((campaign) => countedBuckets(campaign, now).map(({ id }) => id))
  const levels = new Map((await levelsOf(ports, ids)).map((level) => [level._id, level]))
  return campaigns.map((campaign) => availabilityIn(campaign, levels, now))
}
