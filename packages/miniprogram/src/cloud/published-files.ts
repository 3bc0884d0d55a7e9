import {
  type Availability,
  CampaignFile,
  type CampaignPage,
  CardsFile,
  type Catalog,
  CatalogFile,
  CurrentFile,
  currentStep,
  type FileName,
  type Id,
  type PublishedCard,
  parseFile,
  StockFile,
  type Timestamp,
} from '@hongbao/types'
import type * as v from 'valibot'

/** How public files are read. */
export type Web = {
  /** Rejects when nothing good came. `at`: the server's time by the answer's headers, to the second. */
  readonly get: (url: string) => Promise<{ readonly content: unknown; readonly at?: Timestamp }>
}

/** The published catalog as this phone has it. A file with a hash in its name never has to be read again. */
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

const beside = (address: string, name: FileName): string => address.replace(/[^/]*$/, name)

const readListed = async (web: Web, address: string, name: FileName): Promise<Listed> => {
  const { file } = await read(web, beside(address, name), CatalogFile)
  const more = await Promise.all(file.more.map((next) => read(web, beside(address, next), CardsFile)))
  const cards = [...file.cards, ...more.flatMap((next) => next.file.cards)]
  return file.reminderTemplateId === undefined
    ? { cards }
    : { cards, reminderTemplateId: file.reminderTemplateId }
}

/**
 * Reads `current.json` and what it names that is not on the shelf yet. Rejects when a file is missing or of a
 * format that this version cannot read.
 * @param address of `current.json`
 */
export const readShelf = async (
  web: Web,
  address: string,
  now: Timestamp,
  before?: Shelf,
): Promise<{ readonly shelf: Shelf; readonly at?: Timestamp }> => {
  const { file: current, at } = await read(web, `${address}?t=${currentStep(now)}`, CurrentFile)
  const [listed, stock] = await Promise.all([
    before?.current.catalog === current.catalog ? before : readListed(web, address, current.catalog),
    before?.current.stock === current.stock
      ? before.stock
      : read(web, beside(address, current.stock), StockFile).then(({ file }) => file),
  ])
  const { cards, reminderTemplateId } = listed
  return { shelf: { current, cards, stock, reminderTemplateId }, at }
}

/** A campaign's own page; undefined when it is not on the shelf. */
export const readPage = async (
  web: Web,
  address: string,
  shelf: Shelf,
  id: Id,
): Promise<CampaignPage | undefined> => {
  const card = shelf.cards.find((one) => one.id === id)
  if (!card) return undefined
  const { file } = await read(web, beside(address, card.details), CampaignFile)
  const { story, rules, stories, storyThumbs, video, usableUntil } = file
  const art = { ...card.art, stories, storyThumbs, video }
  return { ...cardOf(shelf, card), art, story, rules, usableUntil }
}

const availabilityOf = ({ stock }: Shelf, id: Id): Availability =>
  (['gone', 'low', 'fast'] as const).find((step) => stock[step].includes(id)) ?? 'plenty'

const cardOf = (shelf: Shelf, { details: _details, ...card }: PublishedCard) => ({
  ...card,
  art: { ...card.art, stories: [] },
  availability: availabilityOf(shelf, card.id),
})

export const catalogOf = (shelf: Shelf, now: Timestamp): Catalog => ({
  now,
  campaigns: shelf.cards.map((card) => cardOf(shelf, card)),
  ...(shelf.reminderTemplateId !== undefined && { reminderTemplateId: shelf.reminderTemplateId }),
})
