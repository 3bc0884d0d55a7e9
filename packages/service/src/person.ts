import { hash } from 'node:crypto'
import type { Call } from './call'
import { type Instance, knownSecret, readSecret } from './instance'
import type { Ports } from './ports'
import { PERSON_KEY, PERSON_KEY_BYTES } from './secret-names'

const PERSON_LENGTH = 32

/**
 * The first instance that needs the key makes it. Of two that make it at once, both use the key that was inserted
 * first.
 */
const readOrMakeKey = async (ports: Ports, instance: Instance): Promise<string> => {
  const known = await readSecret(ports, instance, PERSON_KEY)
  if (known !== undefined) return known
  await ports.documents.insert('secrets', { _id: PERSON_KEY, value: ports.chance.key(PERSON_KEY_BYTES) })
  const made = await readSecret(ports, instance, PERSON_KEY)
  if (made === undefined) throw new Error('the person key was written and cannot be read')
  return made
}

/** The key that all campaigns share to name people under. */
export const commonKey = (ports: Ports, instance: Instance): string | Promise<string> =>
  knownSecret(instance, PERSON_KEY) ?? readOrMakeKey(ports, instance)

/**
 * A person's name under a key: their openid, hashed. SHA-3 is keyed by putting the key first. Only hashes that allow
 * length extension need an HMAC (NIST SP 800-185, section 4).
 */
export const personUnder = (key: string, openid: string): string =>
  hash('sha3-256', `${key}:${openid}`).slice(0, PERSON_LENGTH)

/** The name that a person is stored under, made with the app's own key. Without the key the data names nobody. */
export const personOf = async ({
  ports,
  instance,
  openid,
}: Pick<Call, 'ports' | 'instance' | 'openid'>): Promise<string> =>
  personUnder(await commonKey(ports, instance), openid)
