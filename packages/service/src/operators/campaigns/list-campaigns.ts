import { campaignStanding, stockOf } from '@hongbao/domain'
import { answered, type Outcome } from '@hongbao/types'
import type { CampaignRow, OperateData, OperateRefusal, OperateRequest } from '@hongbao/types/operate'
import { campaignFrom } from '../../campaigns/stored-campaign'
import { within } from '../../ports'
import type { BrandDesk } from '../desk/desk'

/** Rows of one page. A campaign has up to 20 KB, and an answer of the database 1 MB at most. */
const PAGE = 40
/** Sorts after every id. */
const ABOVE_ALL = '~'

/** A brand's published campaigns, by descending id. */
export const listCampaigns = async (
  { ports, brand }: BrandDesk,
  { after }: OperateRequest<'campaigns'>,
): Promise<Outcome<OperateData<'campaigns'>, OperateRefusal>> => {
  const filter = { brandId: brand._id, _id: within('', after ?? ABOVE_ALL) }
  const found = await ports.documents.find('campaigns', filter, { limit: PAGE, descending: '_id' })
  const now = ports.clock.now()
  const campaigns = found.map(campaignFrom).map((campaign): CampaignRow => {
    const { _id, title, art, revision, schedule } = campaign
    return {
      id: _id,
      title,
      thumb: art.thumb,
      standing: campaignStanding(campaign, now),
      revision,
      opensAt: Math.min(...schedule.drops.map(({ opensAt }) => opensAt)),
      endsAt: schedule.endsAt,
      stock: stockOf(schedule),
    }
  })
  return answered({ now, campaigns, ...(found.length === PAGE && { next: found.at(-1)?._id }) })
}

/** A brand's open drafts, by descending id. */
export const listDrafts = async (
  { ports, brand }: BrandDesk,
  { after }: OperateRequest<'drafts'>,
): Promise<Outcome<OperateData<'drafts'>, OperateRefusal>> => {
  const filter = { brandId: brand._id, state: 'open', _id: within('', after ?? ABOVE_ALL) }
  const found = await ports.documents.find('drafts', filter, { limit: PAGE, descending: '_id' })
  const drafts = found.map(({ _id, content, revision, at }) => ({
    id: _id,
    title: content?.title,
    thumb: content?.art?.thumb,
    revision,
    at,
  }))
  return answered({ drafts, ...(found.length === PAGE && { next: found.at(-1)?._id }) })
}
