import type { Id, Timestamp } from '@hongbao/types'
import { changeCampaign } from './change-campaign'
import type { ChangeOutcome, Operating, Wanted } from './operating'

/** Moves a drop that has not opened; pausing is for one that has. */
export const moveDrop = (
  operating: Operating,
  wanted: Wanted,
  { dropId, opensAt }: { readonly dropId: Id; readonly opensAt: Timestamp },
): Promise<ChangeOutcome> => changeCampaign(operating, wanted, { kind: 'move-drop', dropId, opensAt })
