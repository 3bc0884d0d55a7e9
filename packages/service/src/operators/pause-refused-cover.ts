import { ctokenOf, refuseChange } from '@hongbao/domain'
import type { Campaign } from '@hongbao/types'
import { getCampaign } from '../campaigns/get-campaign'
import type { Ports } from '../ports'
import { finishChange } from './finish-change'
import { insertEntry, readEntry } from './log'

/**
 * Pauses a campaign whose ctoken WeChat refused. The actor is the product itself. It makes one attempt; the next
 * refused claim makes another. A campaign that names another ctoken by then, or is paused, stays as it is. It does
 * not finish the change of another actor, because a person is waiting for their cover meanwhile.
 */
export const pauseRefusedCover = async (ports: Ports, known: Campaign): Promise<void> => {
  const change = { kind: 'pause', refused: ctokenOf(known) } as const
  const campaign = await getCampaign(ports, known._id)
  const at = ports.clock.now()
  if (!campaign || refuseChange(campaign, change, at)) return
  const entry = { campaignId: campaign._id, revision: campaign.revision + 1, change, at }
  const actor = { kind: 'system' } as const
  const changeId = ports.chance.name()
  if (!(await insertEntry(ports, { ...entry, actor, changeId, unfinished: true }))) return
  const own = await readEntry(ports, entry.campaignId, entry.revision)
  if (own?.changeId === changeId) await finishChange(ports, own)
}
