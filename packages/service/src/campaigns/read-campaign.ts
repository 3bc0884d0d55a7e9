import { roundsLeft } from '@hongbao/domain'
import type { Campaign, Id } from '@hongbao/types'
import type { Instance } from '../instance'
import type { Ports } from '../ports'

/** How long an instance goes on with the campaign it read: pausing or restocking takes so long to be seen. */
const STALE_AFTER_MS = 5_000

/**
 * Reads a campaign, and in the same request those of these secrets that the instance does not know, and what is left of
 * the bucket that it leases from.
 */
const fetchCampaign = async (
  ports: Ports,
  instance: Instance,
  id: Id,
  secretNames: readonly string[],
): Promise<Campaign | undefined> => {
  const secrets = secretNames.filter((name) => !instance.secrets.has(name))
  const held = instance.stock.get(id)
  const buckets = held?.lease ? [held.lease.bucketId] : []
  if (secrets.length + buckets.length === 0) return ports.documents.get('campaigns', id)
  const reading = await ports.documents.campaignWith(id, { secrets, buckets })
  if (held?.lease && reading) held.rounds = roundsLeft(reading.levels, held.lease.size)
  for (const { _id, value } of reading?.secrets ?? []) instance.secrets.set(_id, value)
  return reading?.campaign
}

/**
 * A campaign as it was at most five seconds ago. The caller also needs the secrets of these names: an instance
 * that reads the campaign learns those that exist on the way.
 */
export const readCampaign = async (
  ports: Ports,
  instance: Instance,
  id: Id,
  secretNames: readonly string[] = [],
): Promise<Campaign | undefined> => {
  const known = instance.campaigns.get(id)
  const now = ports.clock.now()
  if (known && now - known.readAt < STALE_AFTER_MS) return known.campaign
  const campaign = await fetchCampaign(ports, instance, id, secretNames)
  if (campaign) instance.campaigns.set(id, { campaign, readAt: now })
  else instance.campaigns.delete(id)
  return campaign
}
