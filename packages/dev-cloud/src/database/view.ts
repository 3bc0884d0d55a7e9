import type { Changes, Collection } from './collection'
import type { Journal } from './journal'
import type { Locks } from './transaction'
import type { Document } from './value'

/** What one operation sees of a collection and may change: the newest state, or a transaction's snapshot. */
export type View = {
  readonly collection: string
  get(idKey: string): Document | undefined
  candidates(query: Document): { readonly documents: Iterable<Document>; readonly scanned: boolean }
  /** All or nothing. Throws `E11000` when a unique index would break. */
  write(changes: Changes): void
}

/** Applies changes by collection to memory and hands them to the journal: all of them or, on an error, none. */
export type Commit = (changes: Iterable<readonly [collection: string, Changes]>) => void

/** Straight to the newest state; a write meets the locks of open transactions. */
export const directView = (collection: Collection, commit: Commit, locks: Locks): View => {
  const { name, get, candidates } = collection
  return {
    collection: name,
    get,
    candidates,
    write: (changes) => {
      locks.assertFree(name, changes)
      commit([[name, changes]])
    },
  }
}

type Applied = { readonly collection: Collection; readonly changes: Changes; readonly before: Changes }

/** `locks` is asked for late: transactions commit through this too. */
export const createCommit =
  (collectionOf: (name: string) => Collection, journal: Journal, locks: () => Locks): Commit =>
  (all) => {
    for (const { collection, changes, before } of applyAll(all, collectionOf)) {
      locks().remember(collection.name, before)
      for (const [idKey, doc] of changes) journal.record(collection.name, idKey, doc)
    }
  }

const applyAll = (
  all: Iterable<readonly [string, Changes]>,
  collectionOf: (name: string) => Collection,
): Applied[] => {
  const applied: Applied[] = []
  try {
    for (const [name, changes] of all) {
      const collection = collectionOf(name)
      applied.push({ collection, changes, before: collection.apply(changes) })
    }
    return applied
  } catch (error) {
    for (const { collection, before } of applied.reverse()) collection.apply(before)
    throw error
  }
}
