import { answered, type Outcome } from '@hongbao/types'
import type { Done, Me, OperateData, OperateRefusal, OperateRequest } from '@hongbao/types/operate'
import type { Desk } from '../desk/desk'
import { meOf } from '../desk/me'
import { endsAt, isOver } from '../desk/sessions'

const SESSIONS = 100

/** Who is signed in, and until when unless they do something. */
export const seeMe = async ({
  ports,
  operator,
  session,
}: Desk): Promise<Outcome<OperateData<'me'>, OperateRefusal>> => {
  const me: Me = await meOf(ports, operator)
  return answered({ now: ports.clock.now(), me, expiresAt: endsAt(session) })
}

export const signOut = async ({ ports, session }: Desk): Promise<Outcome<Done, OperateRefusal>> => {
  await ports.documents.remove('sessions', { _id: session._id })
  return answered({})
}

/** The operator's own sessions that are not over. */
export const listSessions = async ({
  ports,
  operator,
  session,
}: Desk): Promise<Outcome<OperateData<'sessions'>, OperateRefusal>> => {
  const now = ports.clock.now()
  const all = await ports.documents.find('sessions', { operator: operator._id }, { limit: SESSIONS })
  const sessions = all
    .filter((one) => !isOver(one, now))
    .map(({ _id, handle, agent, ip, startedAt, seenAt }) => ({
      ...{ handle, agent, ip, startedAt, seenAt },
      present: _id === session._id,
    }))
  return answered({ sessions })
}

/** Ends one of the operator's own sessions. Somebody else's, or none, is answered alike: there is none any more. */
export const signOutSession = async (
  { ports, operator }: Desk,
  { handle }: OperateRequest<'sign-out-session'>,
): Promise<Outcome<Done, OperateRefusal>> => {
  await ports.documents.remove('sessions', { operator: operator._id, handle })
  return answered({})
}
