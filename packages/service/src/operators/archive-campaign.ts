import { changeCampaign } from './change-campaign'
import type { ChangeOutcome, Operating, Wanted } from './operating'

/** Begins to archive a campaign that has ended. The timers carry it out (docs/claim-protocol.md, Archiving). */
export const archiveCampaign = (operating: Operating, wanted: Wanted): Promise<ChangeOutcome> =>
  changeCampaign(operating, wanted, { kind: 'archive' })
