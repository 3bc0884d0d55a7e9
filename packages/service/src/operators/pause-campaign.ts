import type { Campaign } from '@hongbao/types'
import type { Ports } from '../ports'

/**
 * Stops a campaign from granting. Instances go on with the configuration they read for up to five seconds, and may
 * grant what they hold: pausing is no safety property (docs/claim-protocol.md, rule 7).
 */
export const pauseCampaign = async (ports: Ports, { _id }: Campaign): Promise<void> => {
  await ports.documents.updateOne('campaigns', { _id }, { put: { 'schedule.paused': true } })
}
