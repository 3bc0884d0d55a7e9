import { answered, type Outcome } from '@hongbao/types'
import type { Done, OperateData, OperateRefusal, OperateRequest } from '@hongbao/types/operate'
import { logDeed } from '../desk/deeds'
import type { BrandDesk } from '../desk/desk'
import { changeMembers, withoutMember } from '../desk/members'
import { endSessionsOf } from '../desk/sessions'
import { openInvitations } from '../sign-in/invitations'

/** Who belongs to a brand, and who is invited. */
export const listMembers = async ({
  ports,
  brand,
}: BrandDesk): Promise<Outcome<OperateData<'members'>, OperateRefusal>> => {
  const now = ports.clock.now()
  const members = Object.entries(brand.members)
    .filter(([, { until }]) => until === undefined || now < until)
    .map(([operator, member]) => ({ operator, ...member }))
  const invitations = (await openInvitations(ports, brand._id)).map(
    ({ handle, name, grants, expiresAt }) => ({ handle, name, role: grants[0]?.role ?? 'viewer', expiresAt }),
  )
  return answered({ members, invitations })
}

/** Gives a member another role. The last owner keeps theirs. */
export const changeRole = async (
  desk: BrandDesk,
  { operator, role }: OperateRequest<'change-role'>,
): Promise<Outcome<Done, OperateRefusal>> => {
  const changed = await changeMembers(desk.ports, desk.brand._id, (members) => {
    const member = members[operator]
    if (!member || member.until !== undefined) return undefined
    return { ...members, [operator]: { ...member, role } }
  })
  if (!changed.ok) return changed
  const before = desk.brand.members[operator]?.role ?? ''
  await logDeed(desk, desk.brand._id, 'role-changed', { member: operator, before, role })
  return answered({})
}

/** Removes a member, whose role ends at once, and signs all their computers out. The last owner stays. */
export const removeMember = async (
  desk: BrandDesk,
  { operator }: OperateRequest<'remove-member'>,
): Promise<Outcome<Done, OperateRefusal>> => {
  const { ports, brand } = desk
  const removed = await changeMembers(ports, brand._id, (members) =>
    members[operator] ? withoutMember(members, operator) : undefined,
  )
  if (!removed.ok) return removed
  await ports.documents.updateOne('operators', { _id: operator }, { erase: [`brands.${brand._id}`] })
  await endSessionsOf(ports, operator)
  const details = { member: operator, name: brand.members[operator]?.name ?? '' }
  await logDeed(desk, brand._id, 'member-removed', details)
  return answered({})
}
