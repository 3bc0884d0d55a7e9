import type { Change } from '@hongbao/types'
import { changeCampaign } from './change-campaign'
import type { ChangeOutcome, Operating, Wanted } from './operating'

type Edit = Omit<Extract<Change, { kind: 'edit' }>, 'kind'>

/**
 * Changes what a campaign says and shows: words, rules, art, category, risk policy, rank, until when it can be used.
 */
export const editCampaign = (
  operating: Operating,
  wanted: Wanted,
  edit: Partial<Edit>,
): Promise<ChangeOutcome> =>
  changeCampaign(operating, wanted, { kind: 'edit', put: edit.put ?? {}, erase: edit.erase ?? [] })
