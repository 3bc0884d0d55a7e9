import { INVITATION_CODE, type OperatorId, SIGN_IN_CODE } from '@hongbao/types/operate'
import type { Ports, StoredInvitation, StoredSignIn } from '../../ports'
import { hashOf } from '../desk/hashes'

/** A sign-in that waits for a person, by the code that its page shows. */
export const waitingSignIn = async (ports: Ports, code: string): Promise<StoredSignIn | undefined> => {
  if (!code.startsWith(SIGN_IN_CODE)) return undefined
  const signIn = await ports.documents.get('signIns', hashOf(code.slice(SIGN_IN_CODE.length)))
  return signIn?.state === 'waiting' && ports.clock.now() < signIn.expiresAt ? signIn : undefined
}

/** An invitation that this operator may take, or took and did not finish taking. */
export const openInvitation = async (
  ports: Ports,
  code: string,
  operator: OperatorId,
): Promise<StoredInvitation | undefined> => {
  if (!code.startsWith(INVITATION_CODE)) return undefined
  const found = await ports.documents.get('invitations', hashOf(code.slice(INVITATION_CODE.length)))
  if (!found || found.usedAt !== undefined || ports.clock.now() >= found.expiresAt) return undefined
  return found.operator === undefined || found.operator === operator ? found : undefined
}
