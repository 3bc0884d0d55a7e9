import { type CollectionName, type Collections, type Filter, within } from './documents'
import type { Ports } from './ports'

/** Sorts after every `_id` of the collections that are listed whole: those hold letters, digits, dots and hyphens. */
const ABOVE_ALL = '~'

/** Every document that matches, by descending `_id`. `pageSize`: how many documents surely fit one answer of 1 MB. */
export const findAll = async <C extends CollectionName>(
  ports: Ports,
  collection: C,
  filter: Filter,
  pageSize: number,
): Promise<Collections[C][]> => {
  const all: Collections[C][] = []
  for (;;) {
    const _id = within('', all.at(-1)?._id ?? ABOVE_ALL)
    const options = { limit: pageSize, descending: '_id' } as never
    const page = await ports.documents.find(collection, { ...filter, _id }, options)
    all.push(...(page as never[]))
    if (page.length < pageSize) return all
  }
}
