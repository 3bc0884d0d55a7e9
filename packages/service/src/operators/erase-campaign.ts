import { ctokenOf } from '@hongbao/domain'
import type { Campaign, Timestamp } from '@hongbao/types'
import { allotmentOf } from '../allotments'
import { deliveryOf } from '../deliveries'
import { inParts } from '../in-parts'
import { beginsWith, type Ports, present } from '../ports'
import { ctokenPrefix, personKeyPrefix } from '../secret-names'

const CLAIMS_A_FIND = 100
/** Claims that are stripped at once. */
const LANES = 10

const strip = (ports: Ports, { _id }: { readonly _id: string }): Promise<boolean> =>
  ports.documents.updateOne('claims', { _id }, { erase: ['campaignId', 'person', 'at'] })

/** Strips every claim to its two keys. False when time is up before all are stripped. */
const stripClaims = async (ports: Ports, { _id }: Campaign, until: Timestamp): Promise<boolean> => {
  const named = { _id: beginsWith(`${_id}:`), person: present }
  for (;;) {
    const claims = await ports.documents.find('claims', named, { fields: ['_id'], limit: CLAIMS_A_FIND })
    for (const lane of inParts(claims, LANES)) await Promise.all(lane.map((claim) => strip(ports, claim)))
    if (claims.length < CLAIMS_A_FIND) return true
    if (ports.clock.now() >= until) return false
  }
}

/** A secret's document stays without its value, so that a late insert is refused. */
const eraseSecrets = async (ports: Ports, campaign: Campaign): Promise<void> => {
  const erased = { put: { value: '' } }
  await ports.documents.updateOne('secrets', { _id: ctokenOf(campaign) }, erased)
  for (const prefix of [ctokenPrefix(campaign._id), personKeyPrefix(campaign._id)]) {
    const secrets = await ports.documents.find('secrets', { _id: beginsWith(prefix) }, { fields: ['_id'] })
    for (const secret of secrets) await ports.documents.updateOne('secrets', secret, erased)
  }
}

/**
 * Carries archiving out, in the order that makes it safe. Every unit name that was ever drawn has a holder; the
 * buckets are emptied; the claims lose what names people; what was to be handed over is erased; the secrets are erased, the person key among them. False
 * while there is more to do. It may stop anywhere and run twice at once (docs/claim-protocol.md, Archiving).
 */
export const eraseCampaign = async (ports: Ports, campaign: Campaign, until: Timestamp): Promise<boolean> => {
  const { stock } = allotmentOf(campaign)
  let settled = true
  for (const drop of campaign.schedule.drops) {
    settled = (await stock.erase(ports, campaign._id, drop, until)) && settled
  }
  if (!settled || !(await stripClaims(ports, campaign, until))) return false
  if (!(await deliveryOf(campaign).erase(ports, campaign._id, until))) return false
  await eraseSecrets(ports, campaign)
  return true
}
