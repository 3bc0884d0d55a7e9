import { answered, MINUTE, type Outcome, refused, SECOND } from '@hongbao/types'
import type { OperateRefusal, OperateRequest, SignInBegun } from '@hongbao/types/operate'
import { atLeast, type Ports } from '../../ports'
import type { Visit } from '../desk/desk'
import { hashOf, SIGN_IN_ID_BYTES } from '../desk/hashes'

const EXPIRES_MS = 120 * SECOND
/** How many sign-ins may begin in a minute: in the environment, and from one address. */
const A_MINUTE = 60
const A_MINUTE_FROM_ONE = 10
const NUMBERS = 3
const FIRST_NUMBER = 10
const LAST_NUMBER = 99

/** Three different numbers of two digits. */
const drawNumbers = ({ chance }: Ports): number[] => {
  const numbers = new Set<number>()
  while (numbers.size < NUMBERS)
    numbers.add(FIRST_NUMBER + Math.floor(chance.fraction() * (LAST_NUMBER - FIRST_NUMBER + 1)))
  return [...numbers]
}

const isCrowded = async ({ ports, ip }: Visit): Promise<boolean> => {
  const filter = { at: atLeast(ports.clock.now() - MINUTE) }
  const recent = await ports.documents.find('signIns', filter, { fields: ['ip'], limit: A_MINUTE })
  const fromHere = ip === '' ? 0 : recent.filter((one) => one.ip === ip).length
  return recent.length >= A_MINUTE || fromHere >= A_MINUTE_FROM_ONE
}

/**
 * Begins a sign-in: an id for the QR code, a secret that is not in it, and the number to pick out of three. Whoever
 * photographs the QR code can neither take the session nor know the number (docs/operators.md, Sign-in).
 */
export const beginSignIn = async (
  visit: Visit,
  { agent }: OperateRequest<'sign-in-begin'>,
): Promise<Outcome<SignInBegun, OperateRefusal>> => {
  const { ports, ip } = visit
  if (await isCrowded(visit)) return refused('TOO_MANY', { retryAfterMs: MINUTE })
  const [id, pollSecret] = [ports.chance.key(SIGN_IN_ID_BYTES), ports.chance.key(SIGN_IN_ID_BYTES)]
  const numbers = drawNumbers(ports)
  const match = numbers[Math.floor(ports.chance.fraction() * NUMBERS)] as number
  const at = ports.clock.now()
  const expiresAt = at + EXPIRES_MS
  const hashes = { _id: hashOf(id), pollHash: hashOf(pollSecret) }
  const shown = { match, numbers, agent, ip }
  await ports.documents.insert('signIns', { ...hashes, ...shown, state: 'waiting', at, expiresAt })
  return answered({ id, pollSecret, match, expiresAt })
}
