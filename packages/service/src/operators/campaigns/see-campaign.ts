import { campaignStanding } from '@hongbao/domain'
import { answered, type Campaign, type Outcome, refused } from '@hongbao/types'
import type {
  CampaignDetail,
  OperateRefusal,
  OperateRequest,
  OperatorsCampaign,
} from '@hongbao/types/operate'
import { getCampaign } from '../../campaigns/get-campaign'
import type { BrandDesk } from '../desk/desk'

/** A campaign without the names of its secrets. */
export const shownCampaign = ({ ctoken: _, personKey: __, ...campaign }: Campaign): OperatorsCampaign =>
  campaign

/** A campaign, or the draft of one. */
export const seeCampaign = async (
  { ports }: BrandDesk,
  { campaignId }: OperateRequest<'campaign'>,
): Promise<Outcome<CampaignDetail, OperateRefusal>> => {
  const now = ports.clock.now()
  const campaign = await getCampaign(ports, campaignId)
  if (campaign) {
    const standing = campaignStanding(campaign, now)
    return answered({ kind: 'campaign', now, standing, campaign: shownCampaign(campaign) })
  }
  const draft = await ports.documents.get('drafts', campaignId)
  if (draft?.state !== 'open') return refused('NO_CAMPAIGN')
  const { _id, revision, at, content = {} } = draft
  return answered({ kind: 'draft', now, draft: { id: _id, revision, at, content } })
}
