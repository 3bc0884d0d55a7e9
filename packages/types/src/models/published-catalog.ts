import * as v from 'valibot'
import { cardWith, detailsWith } from './campaign-card'
import { Id } from './primitives'
import { listOf, orNothing } from './reading'

/**
 * The catalog as static files, all in one public folder, so that browsing calls no function:
 *
 *     current.json ──▶ catalog.<hash>.json ──▶ cards.<hash>.json …     the cards, a hundred a file
 *                 │                       └──▶ campaign.<hash>.json    one campaign's details, named by its card
 *                 └──▶ stock.<hash>.json                               how much is left, in steps
 *                 └──▶ search.<hash>.json                              what campaigns are found by
 *     first.json      current.json with the catalog and stock that it names, for a phone that has none of them
 *
 * A file with a hash in its name never changes. `current.json` and `first.json` change: ask for them with `?t=<step>`
 * (published-address.ts). No file tells the time; the `Date` header of the answer does. An old phone can read what a
 * newer server writes (reading.ts). A file of another `format` does not parse, and the phone calls `browse` instead.
 */
export const CATALOG_FORMAT = 1

/** How many cards a file holds at most. */
export const CARDS_A_FILE = 100

const format = v.literal(CATALOG_FORMAT)

/** The name of a file beside `current.json`. */
export const FileName = v.pipe(v.string(), v.regex(/^[a-z]+\.[0-9a-f]{16}\.json$/))
export type FileName = v.InferOutput<typeof FileName>

/** An address that `<image>` and `wx.request` take. */
export const WebAddress = v.pipe(v.string(), v.maxLength(1_000), v.regex(/^https?:\/\/[^\s"<>]+$/))
export type WebAddress = v.InferOutput<typeof WebAddress>

/** `current.json`: the newest of each, under 300 bytes. Catalogs from before there was a search file lack it. */
export const CurrentFile = v.object({
  format,
  catalog: FileName,
  stock: FileName,
  search: orNothing(FileName),
})
export type CurrentFile = v.InferOutput<typeof CurrentFile>

/** A campaign in a list. The stock file says how much is left; `details` names the file of the campaign's details. */
export const PublishedCard = v.object({ ...cardWith(WebAddress), details: FileName })
export type PublishedCard = v.InferOutput<typeof PublishedCard>

const Cards = listOf(PublishedCard)

/** `catalog.<hash>.json`: the first cards, by rank from high to low, and the files with the rest in order. */
export const CatalogFile = v.object({
  format,
  cards: Cards,
  more: v.array(FileName),
  /** The message template that the phone asks consent for. Absent while no reminders are sent. */
  reminderTemplateId: v.optional(v.string()),
})
export type CatalogFile = v.InferOutput<typeof CatalogFile>

/** `cards.<hash>.json`: further cards. */
export const CardsFile = v.object({ format, cards: Cards })
export type CardsFile = v.InferOutput<typeof CardsFile>

/** `stock.<hash>.json`: the campaigns of which less than "plenty" is left. */
export const StockFile = v.object({ format, fast: v.array(Id), low: v.array(Id), gone: v.array(Id) })
export type StockFile = v.InferOutput<typeof StockFile>

/** What one campaign is found by. */
export const SearchForms = v.object({
  id: Id,
  /** All its words, folded as in domain/search/fold-text.ts. A line break stands between two texts. */
  text: v.string(),
  /** The pinyin of its names and keywords: one phrase each, its syllables with spaces between. */
  pinyin: v.fallback(v.array(v.string()), []),
})
export type SearchForms = v.InferOutput<typeof SearchForms>

/**
 * `search.<hash>.json`: fetched when somebody begins to search. `fold`: the other written forms of the characters that
 * occur in it (traditional Chinese, Japanese), each with its simplified form.
 */
export const SearchFile = v.object({
  format,
  fold: v.record(v.string(), v.string()),
  campaigns: listOf(SearchForms),
})
export type SearchFile = v.InferOutput<typeof SearchFile>

/** `first.json`: one file instead of three. */
export const FirstFile = v.object({ format, current: CurrentFile, catalog: CatalogFile, stock: StockFile })
export type FirstFile = v.InferOutput<typeof FirstFile>

/** `campaign.<hash>.json`: the details of one campaign. */
export const CampaignFile = v.object({ format, id: Id, ...detailsWith(WebAddress) })
export type CampaignFile = v.InferOutput<typeof CampaignFile>

/** The content of a file, or undefined when it is not of this kind and format. */
export const parseFile = <S extends v.GenericSchema>(
  schema: S,
  content: unknown,
): v.InferOutput<S> | undefined => {
  const parsed = v.safeParse(schema, content)
  return parsed.success ? parsed.output : undefined
}
