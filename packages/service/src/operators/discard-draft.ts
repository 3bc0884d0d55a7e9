import { refused } from '@hongbao/types'
import { changeCampaign } from './change-campaign'
import type { ChangeOutcome, Operating, Wanted } from './operating'

/** Throws a draft away. Its id and revision stay, so that a late write of it changes nothing. */
export const discardDraft = async (operating: Operating, wanted: Wanted): Promise<ChangeOutcome> => {
  const draft = await operating.ports.documents.get('drafts', wanted.campaignId)
  if (!draft) return refused('NO_DRAFT')
  return changeCampaign(operating, wanted, { kind: 'discard' })
}
