import { randomBytes } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { CloudError } from '../cloud-error'
import { TRANSACTION_LIFETIME_MS, TRANSACTION_OPERATION_MS } from '../limits'
import { type Changes, type Collection, idKeyOf } from './collection'
import { transactionBusy, transactionConflict, transactionGone } from './database-error'
import type { Document } from './value'
import type { Commit, View } from './view'

type Versions = Map<string, Map<string, Document | null>>

/** An open transaction: what it wrote, and what others replaced since it began (so that it still sees that). */
export type Transaction = {
  readonly id: string
  readonly written: Versions
  readonly before: Versions
  readonly ended: Promise<void>
  readonly end: () => void
  busy: boolean
  timer?: NodeJS.Timeout
}

/** A plain write met a document that an open transaction has written; it waits for `until` and tries again. */
export class LockedError extends Error {
  constructor(readonly until: Promise<void>) {
    super('locked')
  }
}

/** What plain writes must ask and tell of open transactions. */
export type Locks = {
  assertFree(collection: string, changes: Changes): void
  remember(collection: string, before: Changes): void
}

/** Open transactions with snapshot isolation; of two that write one document the first wins, as in MongoDB. */
export type Transactions = Locks & {
  start(): string
  /** Holds the transaction for one operation; a second one at the same time is refused as busy. */
  use<T>(id: string, operation: (transaction: Transaction) => T): Promise<T>
  view(transaction: Transaction, collection: Collection): View
  commit(id: string): void
  abort(id: string): void
  openCount(): number
}

export const createTransactions = (commitAll: Commit): Transactions => {
  const open = new Map<string, Transaction>()
  const owners = new Map<string, Transaction>()

  const find = (id: string): Transaction => {
    const transaction = open.get(id)
    if (!transaction) throw transactionGone(id)
    return transaction
  }
  const finish = (transaction: Transaction) => {
    clearTimeout(transaction.timer)
    open.delete(transaction.id)
    for (const [key, owner] of owners) if (owner === transaction) owners.delete(key)
    transaction.end()
  }
  const locks: Locks = {
    assertFree: (collection, changes) => {
      for (const idKey of changes.keys()) {
        const owner = owners.get(lockKey(collection, idKey))
        if (owner) throw new LockedError(owner.ended)
      }
    },
    remember: (collection, before) => {
      for (const { before: kept } of open.values()) {
        const versions = versionsOf(kept, collection)
        for (const [idKey, doc] of before) if (!versions.has(idKey)) versions.set(idKey, doc)
      }
    },
  }

  const write = (transaction: Transaction, collection: Collection, changes: Changes) => {
    for (const idKey of changes.keys()) {
      const owner = owners.get(lockKey(collection.name, idKey))
      const replaced = transaction.before.get(collection.name)?.has(idKey)
      if (replaced || (owner && owner !== transaction)) {
        finish(transaction)
        throw transactionConflict()
      }
    }
    collection.assertUnique(changes, versionsOf(transaction.written, collection.name))
    for (const [idKey, doc] of changes) {
      owners.set(lockKey(collection.name, idKey), transaction)
      versionsOf(transaction.written, collection.name).set(idKey, doc)
    }
  }

  const commit = (id: string) => {
    const transaction = find(id)
    finish(transaction)
    try {
      commitAll(transaction.written)
    } catch (error) {
      throw error instanceof CloudError ? transactionConflict() : error
    }
  }

  return {
    ...locks,
    start: () => {
      const transaction = createTransaction()
      open.set(transaction.id, transaction)
      transaction.timer = globalThis.setTimeout(() => finish(transaction), TRANSACTION_LIFETIME_MS)
      transaction.timer.unref()
      return transaction.id
    },
    use: async (id, operation) => {
      const transaction = find(id)
      if (transaction.busy) throw transactionBusy()
      transaction.busy = true
      try {
        return operation(transaction)
      } finally {
        await setTimeout(TRANSACTION_OPERATION_MS)
        transaction.busy = false
      }
    },
    view: (transaction, collection) =>
      snapshotView(transaction, collection, (changes) => write(transaction, collection, changes)),
    commit,
    abort: (id) => finish(find(id)),
    openCount: () => open.size,
  }
}

const createTransaction = (): Transaction => {
  let end: () => void = () => undefined
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  return {
    id: randomBytes(16).toString('hex'),
    written: new Map(),
    before: new Map(),
    ended,
    end,
    busy: false,
  }
}

const snapshotView = (transaction: Transaction, collection: Collection, write: View['write']): View => {
  const own = () => transaction.written.get(collection.name)
  const kept = () => transaction.before.get(collection.name)
  const get = (idKey: string): Document | undefined => {
    if (own()?.has(idKey)) return own()?.get(idKey) ?? undefined
    if (kept()?.has(idKey)) return kept()?.get(idKey) ?? undefined
    return collection.get(idKey)
  }
  return {
    collection: collection.name,
    get,
    candidates: (query) => {
      const newest = collection.candidates(query)
      return { documents: merged(newest.documents, get, [own(), kept()]), scanned: newest.scanned }
    },
    write,
  }
}

function* merged(
  newest: Iterable<Document>,
  get: (idKey: string) => Document | undefined,
  others: (Map<string, Document | null> | undefined)[],
): Iterable<Document> {
  const differing = new Set(others.flatMap((versions) => [...(versions?.keys() ?? [])]))
  for (const doc of newest) if (!differing.has(idKeyOf(doc._id))) yield doc
  for (const idKey of differing) {
    const doc = get(idKey)
    if (doc) yield doc
  }
}

const versionsOf = (versions: Versions, collection: string): Map<string, Document | null> => {
  const found = versions.get(collection) ?? new Map<string, Document | null>()
  versions.set(collection, found)
  return found
}

const lockKey = (collection: string, idKey: string) => `${collection}\0${idKey}`
