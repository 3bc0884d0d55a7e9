import { archivingDueBefore, isDueForArchiving } from '@hongbao/domain'
import { SECOND } from '@hongbao/types'
import { getCampaign } from '../campaigns/get-campaign'
import { changeCampaign } from '../operators/change-campaign'
import { absent, below, type Ports, StoreFault, within } from '../ports'
import { inTurn } from '../upkeep/in-turn'
import { newRun, type Run, timeFor } from '../upkeep/run'

/** What a run did, for its log. */
export type ArchivingBegun = { readonly begun: number }

const RUN_MS = 5 * SECOND
const CAMPAIGNS_A_FIND = 100

/** Begins to archive one campaign. A fault is this campaign's own: the next run tries it again. */
const archive = async (ports: Ports, campaignId: string): Promise<boolean> => {
  try {
    const campaign = await getCampaign(ports, campaignId)
    if (!campaign || !isDueForArchiving(campaign, ports.clock.now())) return false
    const wanted = { campaignId, from: campaign.revision, changeId: ports.chance.name() }
    return (await changeCampaign({ ports, actor: { kind: 'system' } }, wanted, { kind: 'archive' })).ok
  } catch (error) {
    if (error instanceof StoreFault) return false
    throw error
  }
}

/** Campaigns that ended before this time, and are live: campaigns from before they had a state are live too. */
const dueBelow = (ports: Ports, state: 'live' | 'none') => async (id: string) => {
  const filter = {
    _id: within('', id),
    state: state === 'live' ? state : absent,
    'schedule.endsAt': below(archivingDueBefore(ports.clock.now())),
  }
  const options = { fields: ['revision'], limit: CAMPAIGNS_A_FIND, descending: '_id' } as const
  return (await ports.documents.find('campaigns', filter, options)).map(({ _id }) => _id)
}

/** Begins to archive campaigns that ended as long ago as the privacy paper says (domain/retention.ts). */
export const archiveEnded = async (ports: Ports, run: Run = newRun(ports)): Promise<ArchivingBegun> => {
  const isOver = timeFor(ports, run, RUN_MS)
  let begun = 0
  const begin = async (campaignId: string): Promise<void> => {
    if (await archive(ports, campaignId)) begun++
  }
  for (const state of ['live', 'none'] as const) {
    const pageBelow = dueBelow(ports, state)
    const turn = { pageBelow, pageSize: CAMPAIGNS_A_FIND, lanes: 1, one: begin, isOver }
    await inTurn(ports, `archive-${state}`, turn)
  }
  return { begun }
}
