import { campaignPhase } from '@hongbao/domain'
import {
  type Availability,
  CATALOG_FOLDER,
  type Campaign,
  CURRENT_FILE,
  DAY,
  FIRST_FILE,
  type FileId,
  type FileName,
  MINUTE,
  type Timestamp,
  type WebAddress,
} from '@hongbao/types'
import { availabilitiesOf } from '../allotments'
import { allCampaigns } from '../campaigns/all-campaigns'
import { type CatalogFiles, catalogFiles, type Listed } from '../catalog/catalog-files'
import { markThere, markUnnamed, takeName } from '../catalog/file-records'
import { inParts } from '../in-parts'
import { insertOrUpdate, type Published, type PublishingPorts } from '../ports'
import { readReminderTemplate } from '../settings'

/** What a run did, for its log. */
export type CatalogPublished = { readonly campaigns: number; readonly files: number }

/** How long a campaign that has ended stays in the list. */
const LISTED_AFTER_END_MS = 7 * DAY

/**
 * The pointer is put again after this time, whether anything changed or not, because two runs at once can leave the
 * older pointer in place.
 */
const POINTER_AGE_MS = 10 * MINUTE
/** How many files are put at once. */
const LANES = 10

const isListed =
  (now: Timestamp) =>
  ({ schedule, state }: Campaign): boolean =>
    state === 'live' && now < schedule.endsAt + LISTED_AFTER_END_MS

/** Whether a campaign's stock can move, and must be read: not before its first drop or after its end. */
const movesIn =
  (now: Timestamp) =>
  ({ schedule }: Campaign): boolean => {
    const { kind } = campaignPhase(schedule, now)
    return kind === 'open' || kind === 'paused'
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

const addressesOf = async (ports: PublishingPorts, listed: readonly Listed[]) => {
  const addresses = await ports.files.addresses([...new Set(listed.flatMap(picturesOf))])
  return (id: FileId): WebAddress => {
    const found = addresses.get(id)
    if (found === undefined) throw new Error(`no address of ${id}`)
    return found
  }
}

type MakeFiles = (avoid: ReadonlySet<FileName>) => CatalogFiles

const filesMaker = async (ports: PublishingPorts, listed: readonly Listed[]): Promise<MakeFiles> => {
  const address = await addressesOf(ports, listed)
  const template = await readReminderTemplate(ports)
  return (avoid) => catalogFiles(listed, address, template, avoid)
}

const isCurrent = (known: Published, { first: { current }, texts }: CatalogFiles, now: Timestamp): boolean =>
  known.catalog === current.catalog &&
  known.stock === current.stock &&
  known.search === current.search &&
  known.files.length === texts.size &&
  now - known.at < POINTER_AGE_MS

const remember = async (ports: PublishingPorts, published: Published): Promise<void> => {
  const { _id, ...put } = published
  await insertOrUpdate(ports, 'published', published, { put })
}

/** Ten at once, so that a first catalog of thousands of files is put within a run or two. */
const inLanes = async <T, R>(all: readonly T[], one: (item: T) => Promise<R>): Promise<R[]> => {
  const results: R[] = []
  for (const part of inParts(all, LANES)) results.push(...(await Promise.all(part.map(one))))
  return results
}

type Name = FileName | typeof CURRENT_FILE | typeof FIRST_FILE

const put = (ports: PublishingPorts, name: Name, text: string) =>
  ports.files.put(`${CATALOG_FOLDER}/${name}`, text)

/**
 * Reserves the files' names, with other names in place of those under removal, and puts the files that may not exist
 * yet.
 */
const putFiles = async (
  ports: PublishingPorts,
  make: MakeFiles,
  known: Published | undefined,
): Promise<{ readonly files: CatalogFiles; readonly written: number }> => {
  const there = new Set(known?.files)
  const avoid = new Set(known?.avoided)
  for (;;) {
    const files = make(avoid)
    const fresh = [...files.texts].filter(([name]) => !there.has(name))
    const states = await inLanes(fresh, ([name]) => takeName(ports, name))
    const going = fresh.filter((_, n) => states[n] === 'going')
    for (const [name] of going) avoid.add(name)
    if (going.length > 0) continue
    const missing = fresh.filter((_, n) => states[n] === 'new')
    await inLanes(missing, async ([name, text]) => {
      await put(ports, name, text)
      await markThere(ports, name)
    })
    return { files, written: missing.length }
  }
}

/**
 * Puts the catalog into public storage, so that browsing calls no function. Files that exist are not written again.
 * The pointers come last, so that every reader finds the files that they name. It may run twice at once, stop
 * anywhere and be repeated: a file that was put is not put again.
 */
export const publishCatalog = async (ports: PublishingPorts): Promise<CatalogPublished> => {
  const listed = await listCampaigns(ports)
  const make = await filesMaker(ports, listed)
  const known = await ports.documents.get('published', 'catalog')
  const at = ports.clock.now()
  if (known && isCurrent(known, make(new Set(known.avoided)), at))
    return { campaigns: listed.length, files: 0 }
  const { files, written } = await putFiles(ports, make, known)
  const { first, texts, avoided } = files
  const unnamed = known?.files.filter((name) => !texts.has(name)) ?? []
  await inLanes(unnamed, (name) => markUnnamed(ports, name))
  await put(ports, FIRST_FILE, JSON.stringify(first))
  const { id: pointer, address } = await put(ports, CURRENT_FILE, JSON.stringify(first.current))
  const { catalog, stock, search } = first.current
  const named = { catalog, stock, search, files: [...texts.keys()], avoided }
  await remember(ports, { _id: 'catalog', address, pointer, ...named, at })
  return { campaigns: listed.length, files: written + 2 }
}
