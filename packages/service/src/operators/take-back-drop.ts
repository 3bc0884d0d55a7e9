import type { Id } from '@hongbao/types'
import { changeCampaign } from './change-campaign'
import type { ChangeOutcome, Operating, Wanted } from './operating'

/** Takes a drop back that has not opened. The answer's `result` says whether it opened just before, and stays. */
export const takeBackDrop = (
  operating: Operating,
  wanted: Wanted,
  { dropId }: { readonly dropId: Id },
): Promise<ChangeOutcome> => changeCampaign(operating, wanted, { kind: 'take-back-drop', dropId })
