import { ctokenOf } from '@hongbao/domain'
import type { Campaign, Id } from '@hongbao/types'
import { freshReading, lastReading, rememberReading } from '../instance/campaigns'
import { noteOwnBucket } from '../instance/held-stock'
import { heldStock, type Instance } from '../instance/instance'
import { knownSecret, rememberSecrets } from '../instance/secrets'
import type { Along, Ports } from '../ports'
import { PERSON_KEY } from '../secret-names'
import { getCampaign } from './get-campaign'
import { campaignFrom } from './stored-campaign'

/** The names of the secrets that claims need. An unknown campaign may be one that does not name its ctoken. */
const secretNames = (id: Id, known: Campaign | undefined): string[] => [
  PERSON_KEY,
  ctokenOf(known ?? { _id: id }),
  ...(known?.personKey === undefined ? [] : [known.personKey]),
]

const alongWith = (instance: Instance, id: Id): Along => {
  const known = lastReading(instance, id)
  const lease = instance.stock.get(id)?.lease
  return {
    secrets: secretNames(id, known).filter((name) => knownSecret(instance, name) === undefined),
    namedSecrets: known === undefined,
    buckets: lease ? [lease.bucketId] : [],
  }
}

const fetchCampaign = async (ports: Ports, instance: Instance, id: Id): Promise<Campaign | undefined> => {
  const along = alongWith(instance, id)
  if (!along.namedSecrets && along.secrets.length + along.buckets.length === 0) return getCampaign(ports, id)
  const reading = await ports.documents.campaignWith(id, along)
  if (!reading) return undefined
  rememberSecrets(instance, reading.secrets)
  if (along.buckets.length > 0) noteOwnBucket(heldStock(instance, id), reading.levels)
  return campaignFrom(reading.campaign)
}

/**
 * A campaign as it was at most five seconds ago. The same request reads the secrets that a claim needs and this
 * instance does not know, and what is left of the bucket that it leases from.
 */
export const readCampaign = async (
  ports: Ports,
  instance: Instance,
  id: Id,
): Promise<Campaign | undefined> => {
  const now = ports.clock.now()
  const known = freshReading(instance, id, now)
  if (known) return known
  const campaign = await fetchCampaign(ports, instance, id)
  rememberReading(instance, id, campaign, now)
  return campaign
}
