import { FIND_LIMIT, type Filter, StoreFault, within } from './documents'
import type { Ports } from './ports'
import type { CollectionName, Collections } from './stored-documents'

/** Sorts after every `_id` of the collections that are listed whole: those hold letters, digits, dots and hyphens. */
export const ABOVE_ALL = '~'
/** An answer holds 1 MB (docs/wechat-facts.md). A page aims at less, because its documents may be larger than the last. */
const PAGE_BYTES = 400_000
/** A page that could not be read is read again in so many parts. */
const PARTS = 10

type KeyOf<T> = T extends unknown ? string & keyof T : never

export type FindAllOptions<C extends CollectionName> = {
  /** How many documents to read first. Later pages are as large as the documents read so far allow. */
  readonly pageSize: number
  readonly fields?: readonly KeyOf<Collections[C]>[]
  /** Called with the `_id` of a document that cannot be read, which is left out. Without it the fault is thrown. */
  readonly unreadable?: (id: string) => void
}

const bytesOf = (documents: readonly unknown[]): number => Buffer.byteLength(JSON.stringify(documents))

const nextSize = (page: readonly unknown[], size: number): number => {
  const fits = Math.floor((PAGE_BYTES * page.length) / Math.max(1, bytesOf(page)))
  return Math.max(1, Math.min(fits, size * PARTS, FIND_LIMIT))
}

/**
 * Every document that matches, by descending `_id`, in pages of at most 1 MB. A page that cannot be read is read again
 * in smaller ones, until the one document that cannot be read is known.
 */
export const findAll = async <C extends CollectionName>(
  ports: Ports,
  collection: C,
  filter: Filter,
  { pageSize, fields, unreadable }: FindAllOptions<C>,
): Promise<Collections[C][]> => {
  const pageBelow = (id: string, limit: number, wanted: readonly string[] | undefined) =>
    ports.documents.find(collection, { ...filter, _id: within('', id) }, {
      limit,
      descending: '_id',
      ...(wanted && { fields: wanted }),
    } as never) as Promise<unknown> as Promise<{ readonly _id: string }[]>
  const all: { readonly _id: string }[] = []
  let below = ABOVE_ALL
  let size = pageSize
  for (;;) {
    try {
      const page = await pageBelow(below, size, fields)
      all.push(...page)
      if (page.length < size) return all as never
      below = page.at(-1)?._id ?? below
      size = nextSize(page, size)
    } catch (error) {
      if (!(error instanceof StoreFault) || error.overloaded) throw error
      if (size > 1) {
        size = Math.max(1, Math.floor(size / PARTS))
        continue
      }
      const [stuck] = await pageBelow(below, 1, ['_id'])
      if (!stuck || !unreadable) throw error
      unreadable(stuck._id)
      below = stuck._id
    }
  }
}
