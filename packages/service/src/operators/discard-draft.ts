import { refused } from '@hongbao/types'
import { changeCampaign } from './change-campaign'
import type { ChangeOutcome, Operating, Wanted } from './operating'

/** Discards a draft. Its id and revision stay, so that a late write of the draft changes nothing. */
export const discardDraft = async (operating: Operating, wanted: Wanted): Promise<ChangeOutcome> => {
  const draft = await operating.ports.documents.get('drafts', wanted.campaignId)
  if (!draft) return refused('NO_DRAFT')
  return changeCampaign(operating, wanted, { kind: 'discard' })
}
