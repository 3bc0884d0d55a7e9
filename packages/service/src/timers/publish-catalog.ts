import { campaignPhase, LISTED_AFTER_END_MS } from '@hongbao/domain'
import { CATALOG_FOLDER, type Campaign, type FileName, SECOND, type Timestamp } from '@hongbao/types'
import { availabilitiesOf } from '../allotments'
import { type CatalogFiles, catalogFiles, type Listed } from '../catalog/catalog-files'
import { markThere, markUnnamed, takeNames } from '../catalog/file-records'
import { POINTER_AGE_MS, putPointers } from '../catalog/pointers'
import { withAddresses } from '../catalog/with-addresses'
import { inLanes } from '../in-lanes'
import { insertOrUpdate, type Published, type PublishingPorts } from '../ports'
import { readReminderTemplate } from '../settings'
import { newRun, type Run, timeFor } from '../upkeep/run'

/** What a run did, for its log. */
export type CatalogPublished = { readonly campaigns: number; readonly files: number }

/** How many files are put at once. */
const LANES = 10
/** No file is put after this time; the next run puts the rest. A first catalog of thousands of files takes several. */
const RUN_MS = 12 * SECOND

/** A campaign that has ended stays in the list for a while. */
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

const listCampaigns = async (ports: PublishingPorts, run: Run): Promise<Listed[]> => {
  const now = ports.clock.now()
  const campaigns = (await run.campaigns()).filter(isListed(now)).sort((a, b) => b.rank - a.rank)
  const moving = campaigns.filter(movesIn(now))
  const { availability, hot } = run.seen
  const unread = moving.filter(({ _id }) => hot.has(_id) || !availability.has(_id))
  for (const [n, step] of (await availabilitiesOf(ports, unread)).entries())
    availability.set(unread[n]?._id ?? '', step)
  const moves = new Set(moving)
  return campaigns.map((campaign) => ({
    campaign,
    availability: (moves.has(campaign) && availability.get(campaign._id)) || 'plenty',
  }))
}

type MakeFiles = (avoid: ReadonlySet<FileName>) => CatalogFiles

const filesMaker = async (ports: PublishingPorts, all: readonly Listed[]): Promise<MakeFiles> => {
  const { listed, address } = await withAddresses(ports, all)
  const template = await readReminderTemplate(ports)
  return (avoid) => catalogFiles(listed, address, template, avoid)
}

const isSame = (known: Published, { first: { current }, texts }: CatalogFiles): boolean =>
  known.catalog === current.catalog &&
  known.stock === current.stock &&
  known.search === current.search &&
  known.files.length === texts.size

const isCurrent = (known: Published, files: CatalogFiles, now: Timestamp): boolean =>
  isSame(known, files) && (known.putAgain === true || now - known.at < POINTER_AGE_MS)

const remember = async (ports: PublishingPorts, published: Published): Promise<void> => {
  const { _id, ...put } = published
  await insertOrUpdate(ports, 'published', published, { put })
}

const put = (ports: PublishingPorts, name: FileName, text: string) =>
  ports.files.put(`${CATALOG_FOLDER}/${name}`, text)

type PutFiles = {
  readonly files: CatalogFiles
  readonly written: number
  /** All files are there. Otherwise time was up: those that are there stay, and the next run goes on. */
  readonly whole: boolean
}

/**
 * Reserves the files' names, with other names in place of those under removal, and puts the files that may not exist
 * yet.
 */
const putFiles = async (
  ports: PublishingPorts,
  make: MakeFiles,
  known: Published | undefined,
  isOver: () => boolean,
): Promise<PutFiles> => {
  const there = new Set(known?.files)
  const avoid = new Set(known?.avoided)
  for (;;) {
    const files = make(avoid)
    const fresh = [...files.texts].filter(([name]) => !there.has(name))
    const states = await takeNames(
      ports,
      fresh.map(([name]) => name),
      isOver,
    )
    const going = fresh.filter(([name]) => states.get(name) === 'going')
    for (const [name] of going) avoid.add(name)
    if (going.length > 0) continue
    const missing = fresh.filter(([name]) => states.get(name) === 'new')
    const begun = await inLanes(
      missing,
      LANES,
      async ([name, text]) => {
        await put(ports, name, text)
        await markThere(ports, name)
      },
      isOver,
    )
    const whole = states.size === fresh.length && begun.length === missing.length
    return { files, written: begun.length, whole }
  }
}

/** Puts the pointers, which come last, and notes which files they lead to. */
const point = async (
  ports: PublishingPorts,
  files: CatalogFiles,
  known: Published | undefined,
  at: Timestamp,
): Promise<Published> => {
  const { first, texts, avoided } = files
  const unnamed = known?.files.filter((name) => !texts.has(name)) ?? []
  await inLanes(unnamed, LANES, (name) => markUnnamed(ports, name))
  const { id: pointer, address, isRemembered } = await putPointers(ports, first)
  const { catalog, stock, search } = first.current
  const named = { catalog, stock, search, files: [...texts.keys()], avoided }
  const putAgain = known !== undefined && isSame(known, files)
  const published: Published = { _id: 'catalog', address, pointer, ...named, at, putAgain, isRemembered }
  await remember(ports, published)
  return published
}

/**
 * Puts the catalog into public storage, so that browsing calls no function. Files that exist are not written again.
 * The pointers come last, so that every reader finds the files that they name. It may run twice at once, stop
 * anywhere and be repeated: a file that was put is not put again.
 */
export const publishCatalog = async (
  ports: PublishingPorts,
  run: Run = newRun(ports),
): Promise<CatalogPublished> => {
  const isOver = timeFor(ports, run, RUN_MS)
  const listed = await listCampaigns(ports, run)
  const make = await filesMaker(ports, listed)
  const known = await ports.documents.get('published', 'catalog')
  const at = ports.clock.now()
  if (known && isCurrent(known, make(new Set(known.avoided)), at)) {
    if (!known.putAgain && !known.isRemembered) run.seen.againAt = known.at + POINTER_AGE_MS
    return { campaigns: listed.length, files: 0 }
  }
  const { files, written, whole } = await putFiles(ports, make, known, isOver)
  if (!whole) {
    run.seen.unfinished = true
    return { campaigns: listed.length, files: written }
  }
  const { putAgain, isRemembered } = await point(ports, files, known, at)
  if (!putAgain && !isRemembered) run.seen.againAt = at + POINTER_AGE_MS
  return { campaigns: listed.length, files: written + 2 }
}
