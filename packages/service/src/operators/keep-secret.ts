import type { SecretName } from '@hongbao/types'
import type { Ports } from '../ports'

/**
 * Keeps a secret under a fresh name, before a change names it. `kept`: by this call. `there`: an earlier attempt of the
 * same change kept it. `other`: the name holds another value, or was given up; the change must not name it.
 */
export const keepSecret = async (
  { documents }: Ports,
  _id: SecretName,
  value: string,
): Promise<'kept' | 'there' | 'other'> => {
  if ((await documents.insert('secrets', { _id, value })) === 'inserted') return 'kept'
  return (await documents.get('secrets', _id))?.value === value ? 'there' : 'other'
}

/** Erases secrets that no campaign names. Their documents stay, so that a late insert is refused. */
export const giveUpSecrets = async ({ documents }: Ports, names: readonly SecretName[]): Promise<void> => {
  for (const _id of names) await documents.updateOne('secrets', { _id }, { put: { value: '' } })
}
