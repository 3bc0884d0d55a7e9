import type { Change, Filter } from './documents'
import type { Ports } from './ports'
import type { CollectionName, Collections } from './stored-documents'

/**
 * Inserts a document. If its `_id` exists, changes the existing document instead, if that matches the rest of the
 * filter. Answers whether it inserted.
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
