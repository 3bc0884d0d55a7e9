import { hash } from 'node:crypto'
import type { OperatorId } from '@hongbao/types/operate'
import type { Call } from '../../call'
import { commonKey, personUnder } from '../../person'

/** Secrets of sign-ins, sessions and invitations have 256 random bits, and so need no slow hash. */
export const hashOf = (secret: string): string => hash('sha256', secret)

/** In bytes. */
export const TOKEN_BYTES = 32
export const SIGN_IN_ID_BYTES = 16

const OPERATOR_LENGTH = 24

/** An operator's id. It differs from what claims and questions call the same person, so that neither leads to the other. */
export const operatorIdOf = async ({
  ports,
  instance,
  openid,
}: Pick<Call, 'ports' | 'instance' | 'openid'>): Promise<OperatorId> =>
  personUnder(await commonKey(ports, instance), `operator:${openid}`).slice(0, OPERATOR_LENGTH)
