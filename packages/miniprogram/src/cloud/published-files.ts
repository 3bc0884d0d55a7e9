import {
  type Availability,
  type CampaignCard,
  CampaignFile,
  type CampaignPage,
  CardsFile,
  type Catalog,
  CatalogFile,
  CurrentFile,
  FirstFile,
  type Id,
  type PublishedCard,
  pageOf,
  parseFile,
  SearchFile,
  StockFile,
  type Timestamp,
} from '@hongbao/types'
import type * as v from 'valibot'
import { beside, newsAddress } from './file-address'

/** How public files are read. */
export type Web = {
  /** Rejects when the file did not come. `at`: the server's time in the answer's headers, exact to the second. */
  readonly get: (url: string) => Promise<{ readonly content: unknown; readonly at?: Timestamp }>
}

/** The published catalog as this phone has it. Files with a hash in their names are never read again. */
export type Shelf = {
  readonly current: CurrentFile
  readonly cards: readonly PublishedCard[]
  readonly stock: StockFile
  readonly reminderTemplateId?: string
}

type Listed = Pick<Shelf, 'cards' | 'reminderTemplateId'>

const read = async <S extends v.GenericSchema>(web: Web, url: string, schema: S) => {
  const { content, at } = await web.get(url)
  const file = parseFile(schema, content)
  if (file === undefined) throw new Error(`no file of this kind and format: ${url}`)
  return { file, at }
}

/** The cards of a catalog, in its own file and in the others. */
const listedIn = async (web: Web, address: string, file: CatalogFile): Promise<Listed> => {
  const more = await Promise.all(file.more.map((next) => read(web, beside(address, next), CardsFile)))
  const cards = [...file.cards, ...more.flatMap((next) => next.file.cards)]
  return file.reminderTemplateId === undefined
    ? { cards }
    : { cards, reminderTemplateId: file.reminderTemplateId }
}

export type Read = { readonly shelf: Shelf; readonly at?: Timestamp }

/** Reads everything in one file, for a phone without a shelf. */
const readFirst = async (web: Web, address: string, now: Timestamp): Promise<Read> => {
  const { file, at } = await read(web, newsAddress(address, false, now), FirstFile)
  const { current, catalog, stock } = file
  return { shelf: { current, stock, ...(await listedIn(web, address, catalog)) }, at }
}

/** Reads `current.json`, and the files that it names unless they are on the shelf. */
const readNews = async (web: Web, address: string, now: Timestamp, before: Shelf): Promise<Read> => {
  const { file: current, at } = await read(web, newsAddress(address, true, now), CurrentFile)
  const readListed = async () =>
    listedIn(web, address, (await read(web, beside(address, current.catalog), CatalogFile)).file)
  const [{ cards, reminderTemplateId }, stock] = await Promise.all([
    before.current.catalog === current.catalog ? before : readListed(),
    before.current.stock === current.stock
      ? before.stock
      : read(web, beside(address, current.stock), StockFile).then(({ file }) => file),
  ])
  return { shelf: { current, cards, stock, reminderTemplateId }, at }
}

/**
 * Brings the shelf up to date. Rejects when a file is missing, or of a format that this version cannot read.
 * @param address the address of `current.json`
 */
export const readShelf = (web: Web, address: string, now: Timestamp, before?: Shelf): Promise<Read> =>
  before ? readNews(web, address, now, before) : readFirst(web, address, now)

/** A campaign's own page. Rejects when the campaign is not on the shelf. */
export const readPage = async (web: Web, address: string, shelf: Shelf, id: Id): Promise<CampaignPage> => {
  const card = shelf.cards.find((one) => one.id === id)
  if (!card) throw new Error(`not published: ${id}`)
  const { file } = await read(web, beside(address, card.details), CampaignFile)
  return pageOf(withStock(shelf, card), file)
}

/** What covers are found by. Rejects when the catalog was published without it. */
export const readSearch = async (web: Web, address: string, shelf: Shelf): Promise<SearchFile> => {
  const { search } = shelf.current
  if (search === undefined) throw new Error('no search file is published')
  return (await read(web, beside(address, search), SearchFile)).file
}

const availabilityOf = ({ stock }: Shelf, id: Id): Availability =>
  (['gone', 'low', 'fast'] as const).find((step) => stock[step].includes(id)) ?? 'plenty'

/** The card with how much is left. Its stories are in the file of its details. */
const withStock = (shelf: Shelf, { details: _details, ...card }: PublishedCard): CampaignCard => ({
  ...card,
  art: { ...card.art, stories: [] },
  availability: availabilityOf(shelf, card.id),
})

export const catalogOf = (shelf: Shelf, now: Timestamp): Catalog => ({
  now,
  campaigns: shelf.cards.map((card) => withStock(shelf, card)),
  ...(shelf.reminderTemplateId !== undefined && { reminderTemplateId: shelf.reminderTemplateId }),
})
