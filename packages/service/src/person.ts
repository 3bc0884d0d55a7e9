import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import type { Instance } from './instance'
import type { Ports } from './ports'
import { readSecret } from './secrets'

/** The name of the secret. */
export const PERSON_KEY = 'person-key'
const KEY_BYTES = 32

/** The first instance that needs the key makes it; two at once agree on whichever came first. */
const readOrMakeKey = async (ports: Ports, instance: Instance): Promise<string> => {
  const known = await readSecret(ports, instance, PERSON_KEY)
  if (known !== undefined) return known
  await ports.documents.insert('secrets', { _id: PERSON_KEY, value: ports.chance.key(KEY_BYTES) })
  const made = await readSecret(ports, instance, PERSON_KEY)
  if (made === undefined) throw new Error('the person key was written and cannot be read')
  return made
}

/** Made once for each instance: an HMAC that is given text makes such an object at every call. */
const personKey = async (ports: Ports, instance: Instance): Promise<KeyObject> =>
  (instance.personKey ??= createSecretKey(await readOrMakeKey(ports, instance), 'utf8'))

/** How a person is stored: an HMAC of the openid under the app's own key, so that the data alone names nobody. */
export const personOf = async (ports: Ports, instance: Instance, openid: string): Promise<string> =>
  createHmac('sha256', await personKey(ports, instance))
    .update(openid)
    .digest('hex')
    .slice(0, 32)
