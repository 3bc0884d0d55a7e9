import type { Changes, Collection } from './collection'
import type { Commit } from './commit'
import type { OpenTransactions } from './open-transactions'
import type { Document } from './value'

/** What one operation sees of a collection and may change: the newest state, or a transaction's snapshot. */
export type View = {
  readonly collection: string
  get(idKey: string): Document | undefined
  candidates(query: Document): { readonly documents: Iterable<Document>; readonly scanned: boolean }
  /** All or nothing. Throws `E11000` when a unique index would break. */
  write(changes: Changes): void
}

/** The newest state. A write throws `LockedError` for a document that an open transaction has written. */
export const directView = (
  collection: Collection,
  commit: Commit,
  { assertFree }: Pick<OpenTransactions, 'assertFree'>,
): View => {
  const { name, get, candidates } = collection
  return {
    collection: name,
    get,
    candidates,
    write: (changes) => {
      assertFree(name, changes)
      commit([[name, changes]])
    },
  }
}
