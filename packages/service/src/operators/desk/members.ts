import { hasOwner, type Members } from '@hongbao/domain'
import { answered, type Id, type Outcome, refused, SECOND } from '@hongbao/types'
import { MAX_MEMBERS, type OperateRefusal, type OperatorId } from '@hongbao/types/operate'
import type { Ports, StoredBrand } from '../../ports'
import { changeBrand } from './change-brand'

export const withoutMember = (members: Members, operator: OperatorId): Members =>
  Object.fromEntries(Object.entries(members).filter(([id]) => id !== operator))

type MembersOutcome = Outcome<StoredBrand, OperateRefusal>

/**
 * Changes who belongs to a brand. A brand that has an owner keeps one. `change` sees the members as they stand;
 * undefined: the change cannot be made to them.
 */
export const changeMembers = async (
  ports: Ports,
  brandId: Id,
  change: (members: Members) => Members | undefined,
): Promise<MembersOutcome> => {
  const changed = await changeBrand<OperateRefusal>(ports, brandId, (brand) => {
    if (!brand) return { refusal: 'NO_BRAND' }
    const members = change(brand.members)
    if (!members) return { refusal: 'NO_MEMBER' }
    if (hasOwner(brand.members) && !hasOwner(members)) return { refusal: 'LAST_OWNER' }
    if (Object.keys(members).length > MAX_MEMBERS) return { refusal: 'TOO_MANY' }
    return { put: { members } }
  })
  if (!changed) return refused('TOO_MANY', { retryAfterMs: SECOND })
  return 'refusal' in changed ? refused(changed.refusal) : answered(changed.brand)
}
