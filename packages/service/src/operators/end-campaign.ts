import { changeCampaign } from './change-campaign'
import type { ChangeOutcome, Operating, Wanted } from './operating'

/** Ends a campaign now. */
export const endCampaign = (operating: Operating, wanted: Wanted): Promise<ChangeOutcome> =>
  changeCampaign(operating, wanted, { kind: 'end' })
