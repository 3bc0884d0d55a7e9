import type { Timestamp } from '@hongbao/types'
import { changeCampaign } from './change-campaign'
import type { ChangeOutcome, Operating, Wanted } from './operating'

/** Moves the end of a campaign. Moved to a later moment, an ended campaign is open again: ENDED was not final. */
export const moveEnd = (
  operating: Operating,
  wanted: Wanted,
  { endsAt }: { readonly endsAt: Timestamp },
): Promise<ChangeOutcome> => changeCampaign(operating, wanted, { kind: 'move-end', endsAt })
