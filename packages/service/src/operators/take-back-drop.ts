import type { Id } from '@hongbao/types'
import { changeCampaign } from './change-campaign'
import type { ChangeOutcome, Operating, Wanted } from './operating'

/**
 * Takes back a drop that has not opened. The answer's `result` says whether the drop opened just before, and so
 * stays.
 */
export const takeBackDrop = (
  operating: Operating,
  wanted: Wanted,
  { dropId }: { readonly dropId: Id },
): Promise<ChangeOutcome> => changeCampaign(operating, wanted, { kind: 'take-back-drop', dropId })
