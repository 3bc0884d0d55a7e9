import { answered, type DutyRefusal, type DutyRequest, type Outcome, refused } from '@hongbao/types'
import type { Call } from '../../call'
import { callingOperator } from './caller'
import { waitingSignIn } from './codes'

type Approve = Extract<DutyRequest, { action: 'approve-sign-in' }>
type Refuse = Extract<DutyRequest, { action: 'refuse-sign-in' }>
type Decided = Outcome<object, DutyRefusal>

/**
 * Decides about a sign-in, once: the update from `waiting` is the decision. A wrong number ends the sign-in, so that
 * nobody can be led to try all three.
 */
export const approveSignIn = async (call: Call, { code, number }: Approve): Promise<Decided> => {
  const { documents } = call.ports
  const operator = await callingOperator(call)
  if (!operator) return refused('NO_OPERATOR')
  const signIn = await waitingSignIn(call.ports, code)
  if (!signIn) return refused('NO_CODE')
  const waiting = { _id: signIn._id, state: 'waiting' }
  const isRight = number === signIn.match
  const put = isRight ? { state: 'approved', operator: operator._id } : { state: 'refused' }
  if (!(await documents.updateOne('signIns', waiting, { put }))) return refused('NO_CODE')
  return isRight ? answered({}) : refused('WRONG_NUMBER')
}

/** "Not me": ends a sign-in. Only an operator can, so that nobody else can end other people's sign-ins. */
export const refuseSignIn = async (call: Call, { code }: Refuse): Promise<Decided> => {
  if (!(await callingOperator(call))) return refused('NO_OPERATOR')
  const signIn = await waitingSignIn(call.ports, code)
  if (!signIn) return refused('NO_CODE')
  const waiting = { _id: signIn._id, state: 'waiting' }
  await call.ports.documents.updateOne('signIns', waiting, { put: { state: 'refused' } })
  return answered({})
}
