import type { Timestamp } from '@hongbao/types'
import type { Role } from '@hongbao/types/operate'

export type BrandMember = {
  readonly role: Role
  readonly name: string
  readonly since: Timestamp
  /** An owner of the environment who entered the brand reads it until then, and is none of its members. */
  readonly until?: Timestamp
}

/** The members of a brand, by operator. */
export type Members = Readonly<Record<string, BrandMember>>

/** An operator's role in a brand at this moment. */
export const roleIn = (members: Members, operator: string, now: Timestamp): Role | undefined => {
  const member = Object.hasOwn(members, operator) ? members[operator] : undefined
  if (!member || (member.until !== undefined && member.until <= now)) return undefined
  return member.role
}

/** Whether somebody owns a brand with these members. */
export const hasOwner = (members: Members): boolean =>
  Object.values(members).some(({ role, until }) => role === 'owner' && until === undefined)
