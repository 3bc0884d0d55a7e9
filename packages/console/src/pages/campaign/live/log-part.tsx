import { LogRows } from '../../log'
import { useShownCampaign } from '../shown-campaign'

/** What was done to this campaign. */
export const LogPart = () => <LogRows campaignId={useShownCampaign().campaign._id} />
