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

/** Opens the data in a folder. Throws `UsageError` when the file is damaged. */
export const openDatabase = (folder: string, infrastructure: Infrastructure): Database => {
  void loadPatterns()
  const collections = createCollections(infrastructure)
  const rows = createRows()
  loadDocuments(folder, collections, rows)
  const store = openStore(join(folder, DATA_FILE))
  const journal = createJournal(store, rows)
  const open = createOpenTransactions()
  const commit = createCommit(collections.get, journal, open)
  const views = new Map<string, View>()

  const addCollection = (name: string) => {
    collections.add(name)
    journal.recordCollection(name)
  }
  for (const { name } of infrastructure.collections) if (!collections.has(name)) addCollection(name)

  return {
    transactions: createTransactions(open, commit),
    collections: collections.all,
    collection: collections.get,
    addCollection,
    view: (name) => {
      const view = views.get(name) ?? directView(collections.get(name), commit, open)
      views.set(name, view)
      return view
    },
    run: async (operation) => {
      await loadPatterns()
      const failure = journal.failure()
      if (failure) throw failure
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
