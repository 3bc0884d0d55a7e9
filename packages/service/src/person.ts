import { hash } from 'node:crypto'
import type { Call } from './call'
import type { Instance } from './instance'
import type { Ports } from './ports'
import { knownSecret, readSecret } from './secrets'

/** The name of the secret. */
export const PERSON_KEY = 'person-key'
const KEY_BYTES = 32
const PERSON_LENGTH = 32

/** The first instance that needs the key makes it; two at once agree on whichever came first. */
const readOrMakeKey = async (ports: Ports, instance: Instance): Promise<string> => {
  const known = await readSecret(ports, instance, PERSON_KEY)
  if (known !== undefined) return known
  await ports.documents.insert('secrets', { _id: PERSON_KEY, value: ports.chance.key(KEY_BYTES) })
  const made = await readSecret(ports, instance, PERSON_KEY)
  if (made === undefined) throw new Error('the person key was written and cannot be read')
  return made
}

/**
 * How a person is stored: their openid hashed under the app's own key, so that the data alone names nobody. SHA-3 is
 * keyed by putting the key first; only hashes that can be lengthened need an HMAC (NIST SP 800-185, section 4).
 */
export const personOf = async ({
  ports,
  instance,
  openid,
}: Pick<Call, 'ports' | 'instance' | 'openid'>): Promise<string> => {
  const key = knownSecret(instance, PERSON_KEY) ?? (await readOrMakeKey(ports, instance))
  return hash('sha3-256', `${key}:${openid}`).slice(0, PERSON_LENGTH)
}
