import type { Id } from '@hongbao/types'
import type { Instance } from './instance'
import type { Ports } from './ports'

/** A secret that this instance has read: a claim, which nearly always finds its own, need not wait for a promise. */
export const knownSecret = ({ secrets }: Instance, name: string): string | undefined => secrets.get(name)

/** Secrets never change under their name, so an instance reads each once. */
export const readSecret = async (
  ports: Ports,
  instance: Instance,
  name: string,
): Promise<string | undefined> => {
  const known = knownSecret(instance, name)
  if (known !== undefined) return known
  const secret = await ports.documents.get('secrets', name)
  if (secret) instance.secrets.set(name, secret.value)
  return secret?.value
}

/** The name under which a campaign's ctoken is kept. */
export const ctokenName = (campaignId: Id): string => `ctoken:${campaignId}`
