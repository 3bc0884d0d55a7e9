import type { Changes, Collection } from './collection'
import type { Journal } from './journal'
import type { OpenTransactions } from './open-transactions'

/** Applies changes by collection to memory and hands them to the journal: all of them or, on an error, none. */
export type Commit = (changes: Iterable<readonly [collection: string, Changes]>) => void

type Applied = { readonly collection: Collection; readonly changes: Changes; readonly before: Changes }

export const createCommit =
  (
    collectionOf: (name: string) => Collection,
    journal: Journal,
    { remember }: Pick<OpenTransactions, 'remember'>,
  ): Commit =>
  (all) => {
    for (const { collection, changes, before } of applyAll(all, collectionOf)) {
      remember(collection.name, before)
      for (const [idKey, doc] of changes)
        journal.record(collection.name, idKey, doc, before.get(idKey) ?? null)
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
