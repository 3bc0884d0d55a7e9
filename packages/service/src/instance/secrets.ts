import type { Ports, Secret } from '../ports'
import type { Instance } from './instance'

/** A secret that this instance has read. */
export const knownSecret = ({ secrets }: Instance, name: string): string | undefined => secrets.get(name)

/** Secrets of this kind never change under their name. One whose value was erased is none. */
export const rememberSecrets = ({ secrets }: Instance, read: readonly Secret[]): void => {
  for (const { _id, value } of read) if (value !== '') secrets.set(_id, value)
}

/** A secret that is read once; undefined where there is none. */
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
