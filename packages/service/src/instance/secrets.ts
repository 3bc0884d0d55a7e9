import type { Ports, Secret } from '../ports'
import type { Instance } from './instance'
import { remember } from './remember'

/** Two a campaign, of about 200 bytes each. */
const SECRETS = 1_000

/** A secret that this instance has read. */
export const knownSecret = ({ secrets }: Instance, name: string): string | undefined => secrets.get(name)

/** Remembers secrets, which never change under their name. A secret whose value was erased counts as absent. */
export const rememberSecrets = ({ secrets }: Instance, read: readonly Secret[]): void => {
  for (const { _id, value } of read) if (value !== '') remember(secrets, _id, value, SECRETS)
}

/** Reads a secret once, then remembers it. Undefined where there is none. */
export const readSecret = async (
  ports: Ports,
  instance: Instance,
  name: string,
): Promise<string | undefined> => {
  const known = knownSecret(instance, name)
  if (known !== undefined) return known
  const secret = await ports.documents.get('secrets', name)
  if (secret) rememberSecrets(instance, [secret])
  return knownSecret(instance, name)
}
