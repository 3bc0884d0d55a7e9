import type { Timestamp } from '@hongbao/types'
import { changeCampaign } from './change-campaign'
import type { ChangeOutcome, Operating, Wanted } from './operating'

/**
 * Moves the end of a campaign. An ended campaign whose end is moved to a later moment is open again, so ENDED is not
 * final.
 */
export const moveEnd = (
  operating: Operating,
  wanted: Wanted,
  { endsAt }: { readonly endsAt: Timestamp },
): Promise<ChangeOutcome> => changeCampaign(operating, wanted, { kind: 'move-end', endsAt })
