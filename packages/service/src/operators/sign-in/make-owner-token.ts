import type { Id, Localized } from '@hongbao/types'
import type { Invited, Role } from '@hongbao/types/operate'
import type { Ports } from '../../ports'
import { logDeedBy } from '../desk/deeds'
import { makeInvitation } from './invitations'

/** Makes a brand that has no members yet. False when there is one with this id. */
export const insertBrand = async (ports: Ports, brandId: Id, name: Localized): Promise<boolean> => {
  const brand = { _id: brandId, name, members: {}, revision: 0 }
  return (await ports.documents.insert('brands', brand)) === 'inserted'
}

export type OwnerToken = {
  /** The name of whoever scans it. */
  readonly name: string
  /** Brands that they own too. Missing brands are made. */
  readonly brands: readonly { readonly brandId: Id; readonly name: Localized }[]
}

/**
 * The one-time token that makes whoever scans it an owner of the environment. Who prepares the environment makes it:
 * they can read and write the whole database anyway. It is also the way back when every owner lost their phone, and is
 * in the environment's log.
 */
export const makeOwnerToken = async (ports: Ports, { name, brands }: OwnerToken): Promise<Invited> => {
  for (const brand of brands) await insertBrand(ports, brand.brandId, brand.name)
  const role: Role = 'owner'
  const grants = brands.map(({ brandId }) => ({ brandId, role }))
  const invited = await makeInvitation(ports, { grants, environment: true, name })
  const details = { name, invitation: invited.handle }
  await logDeedBy(ports, undefined, undefined, { what: 'owner-token-made', details })
  return invited
}
