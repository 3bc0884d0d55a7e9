import {
  answered,
  type DutyRefusal,
  type DutyRequest,
  type Outcome,
  refused,
  type SeenCode,
} from '@hongbao/types'
import { SIGN_IN_CODE } from '@hongbao/types/operate'
import type { Call } from '../../call'
import { oneOf, type Ports, type StoredInvitation } from '../../ports'
import { operatorIdOf } from '../desk/hashes'
import { meOf } from '../desk/me'
import { callingOperator } from './caller'
import { openInvitation, waitingSignIn } from './codes'

type SeeCode = Extract<DutyRequest, { action: 'see-code' }>
type Seen = Outcome<SeenCode, DutyRefusal>

const seeSignIn = async (call: Call, code: string): Promise<Seen> => {
  const operator = await callingOperator(call)
  if (!operator) return refused('NO_OPERATOR')
  const signIn = await waitingSignIn(call.ports, code)
  if (!signIn) return refused('NO_CODE')
  const { numbers, agent, ip, expiresAt } = signIn
  const { environment, brands } = await meOf(call.ports, operator)
  const roles = brands.map(({ brandId, name, role }) => ({ brandId, name, role }))
  const shown = { numbers: [...numbers], agent, ip, expiresAt }
  return answered({ kind: 'sign-in', ...shown, environment, brands: roles })
}

const grantsOf = async ({ documents }: Ports, { grants }: StoredInvitation) => {
  if (grants.length === 0) return []
  const brands = await documents.find('brands', { _id: oneOf(grants.map(({ brandId }) => brandId)) })
  const names = new Map(brands.map(({ _id, name }) => [_id, name]))
  return grants.flatMap(({ brandId, role }) => {
    const name = names.get(brandId)
    return name ? [{ brandId, name, role }] : []
  })
}

const seeInvitation = async (call: Call, code: string): Promise<Seen> => {
  const invitation = await openInvitation(call.ports, code, await operatorIdOf(call))
  if (!invitation) return refused('NO_CODE')
  const { name, expiresAt, environment = false } = invitation
  const brands = await grantsOf(call.ports, invitation)
  return answered({ kind: 'invitation', environment, name, brands, expiresAt })
}

/** What a scanned code asks of the caller. It changes nothing. */
export const seeCode = (call: Call, { code }: SeeCode): Promise<Seen> =>
  code.startsWith(SIGN_IN_CODE) ? seeSignIn(call, code) : seeInvitation(call, code)
