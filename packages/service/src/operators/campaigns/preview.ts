import { dropTouched, previewChange, refuseChange } from '@hongbao/domain'
import { answered, type Change, type Outcome, refused } from '@hongbao/types'
import type { OperateRefusal, OperateRequest, Preview, Wish } from '@hongbao/types/operate'
import { getCampaign } from '../../campaigns/get-campaign'
import { type Ports, within } from '../../ports'
import type { BrandDesk } from '../desk/desk'

/** The id of a drop that is not added yet. */
const NEW_DROP = 'new'

const changeOf = (wish: Wish): Change =>
  wish.kind === 'add-stock'
    ? { kind: wish.kind, drop: { id: NEW_DROP, opensAt: wish.opensAt, stock: wish.stock } }
    : wish

/** Whether somebody waits for a message about this drop. */
const isWaitedFor = async (ports: Ports, campaignId: string, dropId: string): Promise<boolean> => {
  const filter = { _id: within(`${campaignId}:${dropId}:`, `${campaignId}:${dropId};`), state: 'waiting' }
  return (await ports.documents.find('reminders', filter, { fields: ['_id'], limit: 1 })).length > 0
}

/** What a change would do at this moment, or the refusal that it would get. It changes nothing. */
export const previewWish = async (
  { ports }: BrandDesk,
  { campaignId, from, wish }: OperateRequest<'preview'>,
): Promise<Outcome<Preview, OperateRefusal>> => {
  const campaign = await getCampaign(ports, campaignId)
  if (!campaign) return refused('NO_CAMPAIGN')
  if (campaign.revision !== from) return refused('CONFLICT', { revision: campaign.revision })
  const change = changeOf(wish)
  const now = ports.clock.now()
  const refusal = refuseChange(campaign, change, now)
  if (refusal) return refused(refusal)
  const { differences, standing, effects } = previewChange(campaign, change, now)
  const dropId = dropTouched(change)
  const waited = dropId !== undefined && (await isWaitedFor(ports, campaignId, dropId))
  return answered({
    differences: differences.map((difference) => ({ ...difference })),
    standing: { ...standing },
    effects: [...effects, ...(waited ? (['waiting-people'] as const) : [])],
  })
}
