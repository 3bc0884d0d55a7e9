import { HOUR, MINUTE, type Timestamp } from '@hongbao/types'
import type { OperatorId } from '@hongbao/types/operate'
import type { Ports, StoredSession, StoredSignIn } from '../../ports'
import { hashOf, TOKEN_BYTES } from './hashes'

/** A session that is not used for so long is over. */
export const IDLE_MS = 30 * MINUTE
/** A session is over after so long, however often it is used. */
export const LONGEST_MS = 12 * HOUR
/** A session's last use is written down no more often than this. */
const NOTED_EVERY_MS = MINUTE

/** A session's token: it is told once and kept as a hash only. */
export const startSession = async (
  ports: Ports,
  { agent, ip }: Pick<StoredSignIn, 'agent' | 'ip'>,
  operator: OperatorId,
): Promise<{ readonly token: string; readonly session: StoredSession }> => {
  const token = ports.chance.key(TOKEN_BYTES)
  const now = ports.clock.now()
  const times = { startedAt: now, seenAt: now, expiresAt: now + LONGEST_MS }
  const session = { _id: hashOf(token), handle: ports.chance.name(), operator, agent, ip, ...times }
  await ports.documents.insert('sessions', session)
  return { token, session }
}

export const isOver = ({ seenAt, expiresAt }: StoredSession, now: Timestamp): boolean =>
  now >= expiresAt || now >= seenAt + IDLE_MS

/** The moment at which a session ends unless it is used before. */
export const endsAt = ({ seenAt, expiresAt }: StoredSession): Timestamp =>
  Math.min(expiresAt, seenAt + IDLE_MS)

/** The session of a token, if it is not over. Its use keeps it alive. */
export const readSession = async (ports: Ports, token: string): Promise<StoredSession | undefined> => {
  const session = await ports.documents.get('sessions', hashOf(token))
  const now = ports.clock.now()
  if (!session || isOver(session, now)) return undefined
  if (now - session.seenAt < NOTED_EVERY_MS) return session
  const put = { seenAt: now }
  const isThere = await ports.documents.updateOne('sessions', { _id: session._id }, { put })
  return isThere ? { ...session, seenAt: now } : undefined
}

/** Ends every session of an operator. */
export const endSessionsOf = async (ports: Ports, operator: OperatorId): Promise<void> => {
  await ports.documents.remove('sessions', { operator })
}
