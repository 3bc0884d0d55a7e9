import { answered, DAY, type Id, type Outcome, refused } from '@hongbao/types'
import type { Done, Invited, OperateRefusal, OperateRequest } from '@hongbao/types/operate'
import { absent, type Ports, type StoredInvitation } from '../../ports'
import { logDeed } from '../desk/deeds'
import type { BrandDesk } from '../desk/desk'
import { hashOf, TOKEN_BYTES } from '../desk/hashes'

const INVITATION_MS = DAY

/** Whom an invitation is for, and what it gives. */
export type Inviting = Pick<StoredInvitation, 'grants' | 'brandId' | 'environment' | 'name' | 'by'>

/** Makes an invitation. Its token is told here only, and is kept as a hash. */
export const makeInvitation = async (ports: Ports, inviting: Inviting): Promise<Invited> => {
  const token = ports.chance.key(TOKEN_BYTES)
  const handle = ports.chance.name()
  const expiresAt = ports.clock.now() + INVITATION_MS
  await ports.documents.insert('invitations', { _id: hashOf(token), handle, ...inviting, expiresAt })
  return { token, handle, expiresAt }
}

/** Invites somebody to a brand, by a code that they scan with their phone. */
export const inviteMember = async (
  desk: BrandDesk,
  { name, role }: OperateRequest<'invite'>,
): Promise<Outcome<Invited, OperateRefusal>> => {
  const { ports, operator, brand } = desk
  const grants = [{ brandId: brand._id, role }]
  const invited = await makeInvitation(ports, { grants, brandId: brand._id, name, by: operator._id })
  await logDeed(desk, brand._id, 'invited', { name, role, invitation: invited.handle })
  return answered(invited)
}

const INVITATIONS = 100

/** A brand's invitations that nobody has taken and that are not over. */
export const openInvitations = async (ports: Ports, brandId: Id): Promise<StoredInvitation[]> => {
  const all = await ports.documents.find('invitations', { brandId }, { limit: INVITATIONS })
  const now = ports.clock.now()
  return all.filter(({ operator, expiresAt }) => operator === undefined && now < expiresAt)
}

/** Takes back an invitation that nobody has taken. */
export const takeBackInvitation = async (
  desk: BrandDesk,
  { handle }: OperateRequest<'take-back-invitation'>,
): Promise<Outcome<Done, OperateRefusal>> => {
  const { ports, brand } = desk
  const untaken = { brandId: brand._id, handle, operator: absent }
  if ((await ports.documents.remove('invitations', untaken)) === 0) return refused('NO_INVITATION')
  await logDeed(desk, brand._id, 'invitation-taken-back', { invitation: handle })
  return answered({})
}
