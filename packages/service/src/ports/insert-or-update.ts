import type { Change, CollectionName, Collections, Filter } from './documents'
import type { Ports } from './ports'

/**
 * Inserts a document or, where there is one with its `_id`, changes that if it matches the rest of the filter. Tells
 * whether it was inserted.
 */
export const insertOrUpdate = async <C extends CollectionName>(
  ports: Ports,
  collection: C,
  document: Collections[C],
  change: Change,
  filter: Filter = {},
): Promise<boolean> => {
  if ((await ports.documents.insert(collection, document)) === 'inserted') return true
  await ports.documents.updateOne(collection, { ...filter, _id: document._id }, change)
  return false
}
