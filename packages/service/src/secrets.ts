import type { Id } from '@hongbao/types'
import type { Instance } from './instance'
import { oneOf, type Ports } from './ports'

/** Secrets never change under their name, so an instance reads each once. */
export const readSecret = async (
  ports: Ports,
  instance: Instance,
  name: string,
): Promise<string | undefined> => {
  const known = instance.secrets.get(name)
  if (known !== undefined) return known
  const secret = await ports.documents.get('secrets', name)
  if (secret) instance.secrets.set(name, secret.value)
  return secret?.value
}

/** Lets an instance that knows none of these secrets know those that exist, with one look for all. */
export const learnSecrets = async (
  ports: Ports,
  instance: Instance,
  names: readonly string[],
): Promise<void> => {
  if (names.some((name) => instance.secrets.has(name))) return
  const found = await ports.documents.find('secrets', { _id: oneOf(names) })
  for (const { _id, value } of found) instance.secrets.set(_id, value)
}

/** The name under which a campaign's ctoken is kept. */
export const ctokenName = (campaignId: Id): string => `ctoken:${campaignId}`
