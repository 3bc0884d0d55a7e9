import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { UsageError } from '../cloud-error'
import type { Infrastructure } from '../infrastructure'
import { type Collection, createCollection, idKeyOf } from './collection'
import { DATA_FILE, damagedFile, openDataFile } from './data-file'
import { noCollection, requestFailed } from './database-error'
import { decodeDocument } from './ejson'
import { createJournal } from './journal'
import { createRows, type Rows } from './rows'
import { openStore } from './store'
import { createTransactions, LockedError, type Transactions } from './transaction'
import type { Document } from './value'
import { createCommit, directView, type View } from './view'

/** The documents of one environment: in memory for reads, in one file for keeps. */
export type Database = {
  readonly transactions: Transactions
  collections(): readonly Collection[]
  collection(name: string): Collection
  /** Throws when it exists already, as the platform does. */
  addCollection(name: string): void
  view(name: string): View
  /**
   * Runs one operation, waiting for documents that an open transaction holds. Resolves, and rejects, only when all it
   * may have seen is on the disk: a reader or a duplicate must not learn of a write that a crash takes back.
   */
  run<T>(operation: () => T | Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Opens the data in a folder. Throws `UsageError` when the file is damaged. */
export const openDatabase = (folder: string, infrastructure: Infrastructure): Database => {
  const path = join(folder, DATA_FILE)
  const file = openDataFile(folder)
  const rows = createRows()
  const collections = new Map<string, Collection>()
  const views = new Map<string, View>()

  const add = (name: string): Collection => {
    const declared = infrastructure.collections.find((collection) => collection.name === name)
    const collection = createCollection(name, declared?.indexes ?? [])
    collections.set(name, collection)
    return collection
  }
  const collectionOf = (name: string): Collection => {
    const found = collections.get(name)
    if (!found) throw noCollection(name)
    return found
  }
  try {
    load(file, path, add, rows)
  } finally {
    file.close()
  }
  const store = openStore(path)
  const journal = createJournal(store, rows)
  const commit = createCommit(collectionOf, journal, () => transactions)
  const transactions = createTransactions(commit)

  const addCollection = (name: string) => {
    if (collections.has(name)) throw requestFailed('CreateCollection', `Table exist: ${name}`)
    add(name)
    journal.recordCollection(name)
  }

  for (const { name } of infrastructure.collections) if (!collections.has(name)) addCollection(name)

  return {
    transactions,
    collections: () => [...collections.values()],
    collection: collectionOf,
    addCollection,
    view: (name) => {
      const view = views.get(name) ?? directView(collectionOf(name), commit, transactions)
      views.set(name, view)
      return view
    },
    run: async (operation) => {
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

type Row = { readonly row: number; readonly collection: string; readonly body: string; readonly crc: number }

const load = (
  file: ReturnType<typeof openDataFile>,
  path: string,
  add: (name: string) => Collection,
  rows: Rows,
): void => {
  const now = new Date()
  const names = file.prepare('SELECT name FROM collections').all() as { name: string }[]
  const collections = new Map(names.map(({ name }) => [name, add(name)]))
  for (const row of file
    .prepare('SELECT row, collection, body, crc FROM documents')
    .iterate() as Iterable<Row>) {
    if (crc32(row.body) !== row.crc)
      throw damagedFile(path, `a document of ${row.collection} does not match its sum`)
    const doc = decodeDocument(row.body, now)
    rows.keep(row.collection, idKeyOf(doc._id), row.row)
    addLoaded(collections.get(row.collection), doc)
  }
}

/** An index that was made unique since may not hold for what is there. */
const addLoaded = (collection: Collection | undefined, doc: Document): void => {
  try {
    collection?.apply(new Map([[idKeyOf(doc._id), doc]]))
  } catch (error) {
    throw new UsageError(
      `A unique index does not hold for the documents in ${collection?.name} (${(error as Error).message}); change the index, or start with --fresh.`,
    )
  }
}
