import { type Collection, idKeyOf } from './collection'
import type { Transaction } from './open-transactions'
import type { Document } from './value'
import type { View } from './view'

type Kept = ReadonlyMap<string, Document | null> | undefined

/** What a transaction sees of a collection: what it wrote, and otherwise the state at its beginning. */
export const snapshotView = (
  transaction: Transaction,
  collection: Collection,
  write: View['write'],
): View => {
  const own = (): Kept => transaction.written.get(collection.name)
  const before = (): Kept => transaction.before.get(collection.name)
  const get = (idKey: string): Document | undefined => {
    if (own()?.has(idKey)) return own()?.get(idKey) ?? undefined
    if (before()?.has(idKey)) return before()?.get(idKey) ?? undefined
    return collection.get(idKey)
  }
  return {
    collection: collection.name,
    get,
    candidates: (query) => {
      const newest = collection.candidates(query)
      return { documents: merged(newest.documents, get, [own(), before()]), scanned: newest.scanned }
    },
    write,
  }
}

function* merged(
  newest: Iterable<Document>,
  get: (idKey: string) => Document | undefined,
  others: readonly Kept[],
): Iterable<Document> {
  const differing = new Set(others.flatMap((versions) => [...(versions?.keys() ?? [])]))
  for (const doc of newest) if (!differing.has(idKeyOf(doc._id))) yield doc
  for (const idKey of differing) {
    const doc = get(idKey)
    if (doc) yield doc
  }
}
