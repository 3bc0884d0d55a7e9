import { isDueForArchiving } from '@hongbao/domain'
import type { Campaign } from '@hongbao/types'
import { allCampaigns } from '../campaigns/all-campaigns'
import { changeCampaign } from '../operators/change-campaign'
import type { Ports } from '../ports'

/** What a run did, for its log. */
export type ArchivingBegun = { readonly begun: number }

const archive = async (ports: Ports, { _id, revision }: Campaign): Promise<boolean> => {
  const wanted = { campaignId: _id, from: revision, changeId: ports.chance.name() }
  return (await changeCampaign({ ports, actor: { kind: 'system' } }, wanted, { kind: 'archive' })).ok
}

/** Begins to archive campaigns that ended as long ago as the privacy paper says (domain/retention.ts). */
export const archiveEnded = async (ports: Ports): Promise<ArchivingBegun> => {
  const now = ports.clock.now()
  const due = (await allCampaigns(ports)).filter((campaign) => isDueForArchiving(campaign, now))
  let begun = 0
  for (const campaign of due) if (await archive(ports, campaign)) begun++
  return { begun }
}
