import { changeCampaign } from './change-campaign'
import type { ChangeOutcome, Operating, Wanted } from './operating'

/** Lets a paused campaign grant again. */
export const resumeCampaign = (operating: Operating, wanted: Wanted): Promise<ChangeOutcome> =>
  changeCampaign(operating, wanted, { kind: 'resume' })
