import { campaignPhase } from '@hongbao/domain'
import {
  type Availability,
  CATALOG_FOLDER,
  type Campaign,
  CURRENT_FILE,
  type FileId,
  type FileName,
  type Timestamp,
  type WebAddress,
} from '@hongbao/types'
import { allCampaigns } from '../catalog/all-campaigns'
import { type CatalogFiles, catalogFiles, type Listed } from '../catalog/catalog-files'
import { availabilitiesOf } from '../catalog/levels'
import type { Published, PublishingPorts } from '../ports'
import { readReminderTemplate } from '../settings'

/** What a run did, for its log. */
export type CatalogPublished = { readonly campaigns: number; readonly files: number }

/** How long a campaign that has ended stays in the list. */
const LISTED_AFTER_END_MS = 7 * 86_400_000

/**
 * Two runs at once can leave the older pointer in place; it is put again after so long whether anything changed or
 * not, so that this does not last.
 */
const POINTER_AGE_MS = 600_000

const isListed =
  (now: Timestamp) =>
  ({ schedule }: Campaign): boolean =>
    now < schedule.endsAt + LISTED_AFTER_END_MS

/** Stock is looked at only where it can move: before a first drop all is there, and after the end nothing matters. */
const movesIn =
  (now: Timestamp) =>
  ({ schedule }: Campaign): boolean => {
    const { name } = campaignPhase(schedule, now)
    return name === 'open' || name === 'paused'
  }

const listCampaigns = async (ports: PublishingPorts): Promise<Listed[]> => {
  const now = ports.clock.now()
  const campaigns = (await allCampaigns(ports)).filter(isListed(now)).sort((a, b) => b.rank - a.rank)
  const moving = campaigns.filter(movesIn(now))
  const known = new Map<Campaign, Availability>()
  for (const [n, availability] of (await availabilitiesOf(ports, moving)).entries()) {
    const campaign = moving[n]
    if (campaign) known.set(campaign, availability)
  }
  return campaigns.map((campaign) => ({ campaign, availability: known.get(campaign) ?? 'plenty' }))
}

const picturesOf = ({ campaign: { art, brand } }: Listed): FileId[] => [
  art.cover,
  art.thumb,
  brand.mark,
  ...art.stories,
  ...(art.storyThumbs ?? []),
  ...[art.page, art.video].filter((id) => id !== undefined),
]

const makeFiles = async (ports: PublishingPorts, listed: readonly Listed[]): Promise<CatalogFiles> => {
  const addresses = await ports.files.addresses([...new Set(listed.flatMap(picturesOf))])
  const address = (id: FileId): WebAddress => {
    const found = addresses.get(id)
    if (found === undefined) throw new Error(`no address of ${id}`)
    return found
  }
  return catalogFiles(listed, address, await readReminderTemplate(ports))
}

const isCurrent = (known: Published, { current, texts }: CatalogFiles, now: Timestamp): boolean =>
  known.catalog === current.catalog &&
  known.stock === current.stock &&
  known.files.length === texts.size &&
  now - known.at < POINTER_AGE_MS

const remember = async (ports: PublishingPorts, published: Published): Promise<void> => {
  if ((await ports.documents.insert('published', published)) === 'inserted') return
  const { _id, ...put } = published
  await ports.documents.updateOne('published', { _id }, { put })
}

const put = (ports: PublishingPorts, name: FileName | typeof CURRENT_FILE, text: string) =>
  ports.files.put(`${CATALOG_FOLDER}/${name}`, text)

/**
 * Puts the catalog into public storage, so that browsing calls no function. Files that are there already are not
 * written again; the pointer comes last, so that whoever reads it finds what it names. May run twice at once, stop
 * anywhere and be repeated.
 */
export const publishCatalog = async (ports: PublishingPorts): Promise<CatalogPublished> => {
  const listed = await listCampaigns(ports)
  const files = await makeFiles(ports, listed)
  const known = await ports.documents.get('published', 'catalog')
  const at = ports.clock.now()
  if (known && isCurrent(known, files, at)) return { campaigns: listed.length, files: 0 }
  const there = new Set(known?.files)
  const fresh = [...files.texts].filter(([name]) => !there.has(name))
  for (const [name, text] of fresh) await put(ports, name, text)
  const address = await put(ports, CURRENT_FILE, JSON.stringify(files.current))
  const { catalog, stock } = files.current
  await remember(ports, { _id: 'catalog', address, catalog, stock, files: [...files.texts.keys()], at })
  return { campaigns: listed.length, files: fresh.length + 1 }
}
