import { changeCampaign } from './change-campaign'
import type { ChangeOutcome, Operating, Wanted } from './operating'

/**
 * Stops a campaign from granting. Instances grant for up to five more seconds from what they read: pausing is no
 * safety property.
 */
export const pauseCampaign = (operating: Operating, wanted: Wanted): Promise<ChangeOutcome> =>
  changeCampaign(operating, wanted, { kind: 'pause' })
