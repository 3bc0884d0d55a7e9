import { answered, type Outcome, refused, SECOND } from '@hongbao/types'
import type { OperateRefusal, OperateRequest, SignInState } from '@hongbao/types/operate'
import type { Ports, StoredSignIn } from '../../ports'
import type { Visit } from '../desk/desk'
import { hashOf } from '../desk/hashes'
import { meOf } from '../desk/me'
import { endsAt, startSession } from '../desk/sessions'

/** A page asks more often in the first seconds, when people scan. */
const SOON_MS = 30 * SECOND
const POLL_SOON_MS = 2 * SECOND
const POLL_LATER_MS = 4 * SECOND

/** Tells the session of an approved sign-in once: the update that marks it as told decides which poll is the one. */
const tellSession = async (ports: Ports, signIn: StoredSignIn): Promise<SignInState> => {
  const { _id, operator: id } = signIn
  const isFirst = await ports.documents.updateOne(
    'signIns',
    { _id, state: 'approved' },
    { put: { state: 'told' } },
  )
  const operator = id === undefined ? undefined : await ports.documents.get('operators', id)
  if (!isFirst || !operator) return { kind: 'over' }
  const { token, session } = await startSession(ports, signIn, operator._id)
  return {
    kind: 'approved',
    session: token,
    me: await meOf(ports, operator),
    expiresAt: endsAt(session),
  }
}

/** Asks what became of a sign-in. Without the secret of whoever began it the answer is that there is none. */
export const pollSignIn = async (
  { ports }: Visit,
  { id, pollSecret }: OperateRequest<'sign-in-poll'>,
): Promise<Outcome<SignInState, OperateRefusal>> => {
  const signIn = await ports.documents.get('signIns', hashOf(id))
  if (signIn?.pollHash !== hashOf(pollSecret)) return refused('NO_SIGN_IN')
  const now = ports.clock.now()
  if (now >= signIn.expiresAt) return answered({ kind: 'over' })
  switch (signIn.state) {
    case 'waiting': {
      const pollAfterMs = now - signIn.at < SOON_MS ? POLL_SOON_MS : POLL_LATER_MS
      return answered({ kind: 'waiting', pollAfterMs })
    }
    case 'approved':
      return answered(await tellSession(ports, signIn))
    case 'refused':
      return answered({ kind: 'refused' })
    case 'told':
      return answered({ kind: 'over' })
  }
}
