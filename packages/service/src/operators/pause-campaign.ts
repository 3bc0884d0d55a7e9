import { changeCampaign } from './change-campaign'
import type { ChangeOutcome, Operating, Wanted } from './operating'

/** Stops a campaign from granting. Instances go on with what they read for up to five seconds: pausing is no safety property. */
export const pauseCampaign = (operating: Operating, wanted: Wanted): Promise<ChangeOutcome> =>
  changeCampaign(operating, wanted, { kind: 'pause' })
