import { createHash } from 'node:crypto'
import {
  type Availability,
  CARDS_A_FILE,
  CATALOG_FORMAT,
  type Campaign,
  type CampaignFile,
  type CatalogFile,
  cardOf,
  detailsOf,
  type FileId,
  type FileName,
  type FirstFile,
  type PublishedCard,
  type StockFile,
  type WebAddress,
} from '@hongbao/types'
import { inParts } from '../in-parts'
import { searchFileOf } from './search-file'

/** The catalog's files by name, ready to be put, and the file that leads to them. */
export type CatalogFiles = {
  readonly first: FirstFile
  readonly texts: ReadonlyMap<FileName, string>
  /** Names that these files would have had, but had to avoid. */
  readonly avoided: readonly FileName[]
}

export type Listed = { readonly campaign: Campaign; readonly availability: Availability }

type Address = (id: FileId) => WebAddress
type Put = (kind: string, content: object) => FileName

const HASH_LENGTH = 16
const format = CATALOG_FORMAT

const nameOf = (kind: string, text: string): FileName =>
  `${kind}.${createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH)}.json`

const campaignFile = (campaign: Campaign, address: Address): CampaignFile => ({
  format,
  id: campaign._id,
  ...detailsOf(campaign, address),
})

const publishedCard = (campaign: Campaign, address: Address, put: Put): PublishedCard => ({
  ...cardOf(campaign, address),
  details: put('campaign', campaignFile(campaign, address)),
})

const stockOf = (listed: readonly Listed[]): StockFile => {
  const those = (wanted: Availability) =>
    listed.filter(({ availability }) => availability === wanted).map(({ campaign }) => campaign._id)
  return { format, fast: those('fast'), low: those('low'), gone: those('gone') }
}

const catalogOf = (
  [first = [], ...rest]: readonly PublishedCard[][],
  reminderTemplateId: string | undefined,
  put: Put,
): CatalogFile => ({
  format,
  cards: first,
  more: rest.map((cards) => put('cards', { format, cards })),
  ...(reminderTemplateId !== undefined && { reminderTemplateId }),
})

/**
 * The catalog as files. The same campaigns in the same order always give the same texts under the same names. A text
 * whose name is to be avoided gets an empty line at its end, which changes its name and not its content.
 */
export const catalogFiles = (
  listed: readonly Listed[],
  address: Address,
  reminderTemplateId: string | undefined,
  avoid: ReadonlySet<FileName>,
): CatalogFiles => {
  const texts = new Map<FileName, string>()
  const avoided: FileName[] = []
  const put: Put = (kind, content) => {
    let text = JSON.stringify(content)
    for (let name = nameOf(kind, text); avoid.has(name); name = nameOf(kind, text)) {
      avoided.push(name)
      text += '\n'
    }
    const name = nameOf(kind, text)
    texts.set(name, text)
    return name
  }
  const cards = listed.map(({ campaign }) => publishedCard(campaign, address, put))
  const catalog = catalogOf(inParts(cards, CARDS_A_FILE), reminderTemplateId, put)
  const stock = stockOf(listed)
  const search = put('search', searchFileOf(listed.map(({ campaign }) => campaign)))
  const current = {
    format,
    catalog: put('catalog', catalog),
    stock: put('stock', stock),
    search,
  } as const
  return { first: { format, current, catalog, stock }, texts, avoided }
}
