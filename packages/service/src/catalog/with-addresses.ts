import type { FileId, Id, WebAddress } from '@hongbao/types'
import { raiseQuietly } from '../alerts/raise-alert'
import type { PublishingPorts } from '../ports'
import type { Listed } from './catalog-files'

type Addresses = ReadonlyMap<FileId, WebAddress>

const picturesOf = ({ campaign: { art, brand } }: Listed): FileId[] => [
  art.cover,
  art.thumb,
  brand.mark,
  ...art.stories,
  ...(art.storyThumbs ?? []),
  ...[art.page, art.video].filter((id) => id !== undefined),
]

const allAddresses = (ports: PublishingPorts, listed: readonly Listed[]): Promise<Addresses> =>
  ports.files.addresses([...new Set(listed.flatMap(picturesOf))])

/** A picture of each campaign that has no address, by the campaign's id. */
const missingIn = (listed: readonly Listed[], addresses: Addresses): ReadonlyMap<Id, FileId> => {
  const missing = new Map<Id, FileId>()
  for (const one of listed) {
    const without = picturesOf(one).find((id) => !addresses.has(id))
    if (without !== undefined) missing.set(one.campaign._id, without)
  }
  return missing
}

/**
 * The campaigns whose pictures all have a public address, and these addresses. A campaign with a picture that has none
 * is left out and named in an alert; all others are published.
 */
export const withAddresses = async (ports: PublishingPorts, all: readonly Listed[]) => {
  const addresses = await allAddresses(ports, all)
  const missing = missingIn(all, addresses)
  for (const [subject, picture] of missing)
    await raiseQuietly(ports, { rule: 'picture-missing', subject, detail: { picture } })
  return {
    listed: all.filter(({ campaign }) => !missing.has(campaign._id)),
    address: (id: FileId): WebAddress => addresses.get(id) ?? '',
  }
}
