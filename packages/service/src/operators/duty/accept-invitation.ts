import type { BrandMember } from '@hongbao/domain'
import { answered, type DutyRefusal, type DutyRequest, type Outcome, refused } from '@hongbao/types'
import type { OperatorId } from '@hongbao/types/operate'
import type { Call } from '../../call'
import { absent, type Grant, insertOrUpdate, type Ports, type StoredInvitation } from '../../ports'
import { logDeedBy } from '../desk/deeds'
import { operatorIdOf } from '../desk/hashes'
import { changeMembers } from '../desk/members'
import { openInvitation } from './codes'

type Accept = Extract<DutyRequest, { action: 'accept-invitation' }>

/** Takes the invitation for this operator, unless somebody else took it just before. */
const take = async (ports: Ports, { _id }: StoredInvitation, operator: OperatorId): Promise<boolean> => {
  await ports.documents.updateOne('invitations', { _id, operator: absent }, { put: { operator } })
  return (await ports.documents.get('invitations', _id))?.operator === operator
}

/** Writes the operator down, with what the invitation gives beside roles in brands. */
const writeOperator = async (
  ports: Ports,
  _id: OperatorId,
  { name, environment, grants }: StoredInvitation,
): Promise<void> => {
  const brands = Object.fromEntries(grants.map(({ brandId }) => [brandId, true] as const))
  const isOwner = environment === true && ({ environment: true } as const)
  const operator = { _id, name, ...isOwner, brands, at: ports.clock.now() }
  const put = Object.fromEntries(grants.map(({ brandId }) => [`brands.${brandId}`, true]))
  const change = { put: { ...put, name, ...isOwner } }
  await insertOrUpdate(ports, 'operators', operator, change)
}

const join = (ports: Ports, { brandId, role }: Grant, operator: OperatorId, name: string) => {
  const member: BrandMember = { role, name, since: ports.clock.now() }
  return changeMembers(ports, brandId, (members) => ({ ...members, [operator]: member }))
}

/**
 * Accepts an invitation. It is used up last, so that a call that was cut off can be repeated by the same person; nobody
 * else can take it meanwhile.
 */
export const acceptInvitation = async (
  call: Call,
  { code }: Accept,
): Promise<Outcome<object, DutyRefusal>> => {
  const { ports } = call
  const operator = await operatorIdOf(call)
  const invitation = await openInvitation(ports, code, operator)
  if (!invitation || !(await take(ports, invitation, operator))) return refused('NO_CODE')
  for (const grant of invitation.grants) {
    const joined = await join(ports, grant, operator, invitation.name)
    if (joined.ok) continue
    if (joined.refusal.code === 'LAST_OWNER') return refused('NOT_ALLOWED')
    return refused('BRAND_FULL')
  }
  await writeOperator(ports, operator, invitation)
  const used = { put: { usedAt: ports.clock.now() } }
  const isFirst = await ports.documents.updateOne(
    'invitations',
    { _id: invitation._id, usedAt: absent },
    used,
  )
  if (!isFirst) return answered({})
  const details = { name: invitation.name, invitation: invitation.handle }
  const where = invitation.environment ? [undefined] : []
  for (const brandId of [...where, ...invitation.grants.map((grant) => grant.brandId)])
    await logDeedBy(ports, operator, brandId, { what: 'joined', details })
  return answered({})
}
