import { includesRole, roleIn } from '@hongbao/domain'
import { type DutyRefusal, type DutyRequest, HOUSE_BRAND, type Outcome, refused } from '@hongbao/types'
import type { Call } from '../../call'
import { changeCampaign } from '../change-campaign'
import { callingOperator } from './caller'

type Pausing = Extract<DutyRequest, { action: 'pause' | 'resume' }>

/** What `pause` and `resume` answer. */
export type ChangedOnDuty = { readonly revision: number; readonly already: boolean }

/** Pauses or resumes a campaign from an operator's phone. It takes the role of an editor in the campaign's brand. */
export const changeOnDuty = async (
  call: Call,
  { action, campaignId, from, changeId }: Pausing,
): Promise<Outcome<ChangedOnDuty, DutyRefusal>> => {
  const { ports } = call
  const operator = await callingOperator(call)
  if (!operator) return refused('NO_OPERATOR')
  const campaign = await ports.documents.get('campaigns', campaignId)
  const brand = campaign && (await ports.documents.get('brands', campaign.brandId ?? HOUSE_BRAND))
  const role = brand && roleIn(brand.members, operator._id, ports.clock.now())
  if (!role) return refused('NO_CAMPAIGN')
  if (!includesRole(role, 'editor')) return refused('NOT_ALLOWED')
  const actor = { kind: 'operator', operator: operator._id } as const
  return changeCampaign({ ports, actor }, { campaignId, from, changeId }, { kind: action })
}
