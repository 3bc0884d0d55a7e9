import { join } from 'node:path'
import type { Infrastructure } from '../infrastructure'
import type { Collection } from './collection'
import { createCollections } from './collections'
import { createCommit } from './commit'
import { DATA_FILE } from './data-file'
import { createJournal } from './journal'
import { loadDocuments } from './load-documents'
import { createOpenTransactions, LockedError } from './open-transactions'
import { loadPatterns } from './pattern'
import { createRows } from './rows'
import { openStore } from './store'
import { createTransactions, type Transactions } from './transaction'
import { directView, type View } from './view'

/** The documents of one environment: reads come from memory, and one file keeps what was written. */
export type Database = {
  readonly transactions: Transactions
  collections(): readonly Collection[]
  collection(name: string): Collection
  /** Throws when it exists already, as the platform does. */
  addCollection(name: string): void
  view(name: string): View
  /**
   * Runs one operation, waiting for documents that an open transaction has locked. Resolves, and rejects, only when all
   * it may have seen is on the disk: a reader or a duplicate must not learn of a write that a crash takes back.
   */
  run<T>(operation: () => T | Promise<T>): Promise<T>
  close(): Promise<void>
}

export type DatabaseOptions = {
  /** Makes a collection when it is first used. */
  readonly makesCollections?: boolean | undefined
  /** An operation named a collection that does not exist. */
  readonly onMissing?: (name: string) => void
  /** The data file cannot be written, or (undefined) it can be written again. */
  readonly onState?: (error: Error | undefined) => void
}

/** Opens the data in a folder. Throws `UsageError` when the file is damaged. */
export const openDatabase = (
  folder: string,
  infrastructure: Infrastructure,
  { makesCollections = false, onMissing, onState }: DatabaseOptions = {},
): Database => {
  void loadPatterns()
  const collections = createCollections(infrastructure)
  const rows = createRows()
  loadDocuments(folder, collections, rows)
  const store = openStore(join(folder, DATA_FILE))
  const journal = createJournal(store, rows, {
    undo: (name, before) => void collections.get(name).apply(before),
    ...(onState ? { onState } : {}),
  })
  const open = createOpenTransactions()
  const commit = createCommit(collections.get, journal, open)
  const views = new Map<string, View>()

  const addCollection = (name: string) => {
    collections.add(name)
    journal.recordCollection(name)
  }
  for (const { name } of infrastructure.collections) if (!collections.has(name)) addCollection(name)

  const existing = (name: string): Collection => {
    if (collections.has(name)) return collections.get(name)
    if (makesCollections) addCollection(name)
    else onMissing?.(name)
    return collections.get(name)
  }

  return {
    transactions: createTransactions(open, commit),
    collections: collections.all,
    collection: existing,
    addCollection,
    view: (name) => {
      const view = views.get(name) ?? directView(existing(name), commit, open)
      views.set(name, view)
      return view
    },
    run: async (operation) => {
      await loadPatterns()
      try {
        return await whenUnlocked(operation)
      } finally {
        await journal.settled()
      }
    },
    close: async () => {
      await journal.settled().catch(() => undefined)
      await store.close()
    },
  }
}

const whenUnlocked = async <T>(operation: () => T | Promise<T>): Promise<T> => {
  for (;;) {
    try {
      return await operation()
    } catch (error) {
      if (!(error instanceof LockedError)) throw error
      await error.until
    }
  }
}
