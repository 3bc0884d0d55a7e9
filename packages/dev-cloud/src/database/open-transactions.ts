import { randomBytes } from 'node:crypto'
import { TRANSACTION_LIFETIME_MS } from '../limits'
import type { Changes } from './collection'
import { transactionConflict, transactionGone } from './database-error'
import type { Document } from './value'

/** Versions of documents by collection and id key; `null` is a document that is not there. */
export type Versions = Map<string, Map<string, Document | null>>

/** An open transaction. */
export type Transaction = {
  readonly id: string
  readonly written: Versions
  /** What others have replaced since it began: the transaction still sees that. */
  readonly before: Versions
  /** Resolves when the transaction is committed, aborted or too old. */
  readonly ended: Promise<void>
}

/** A plain write met a document that an open transaction has written. It waits for `until` and tries again. */
export class LockedError extends Error {
  constructor(readonly until: Promise<void>) {
    super('locked')
  }
}

/** Which transactions are open and which documents each of them has written, and so locked. */
export type OpenTransactions = {
  /** The new transaction ends by itself after its lifetime. */
  begin(): Transaction
  /** Throws when no such transaction is open. */
  find(id: string): Transaction
  /** Frees the documents it has locked. */
  end(transaction: Transaction): void
  count(): number
  /** Throws `LockedError` when an open transaction has locked one of these documents. */
  assertFree(collection: string, changes: Changes): void
  /** Ends the transaction and throws a conflict when another writer came first to one of these documents. */
  assertFirst(transaction: Transaction, collection: string, changes: Changes): void
  /** Adds to what the transaction has written, and locks these documents. */
  hold(transaction: Transaction, collection: string, changes: Changes): void
  /** Keeps what a commit has replaced for the transactions that are open. */
  remember(collection: string, before: Changes): void
}

type Entry = { readonly transaction: Transaction; readonly close: () => void }

export const createOpenTransactions = (): OpenTransactions => {
  const open = new Map<string, Entry>()
  const owners = new Map<string, Transaction>()

  const end = (transaction: Transaction) => {
    open.get(transaction.id)?.close()
    open.delete(transaction.id)
    for (const [key, owner] of owners) if (owner === transaction) owners.delete(key)
  }

  return {
    begin: () => {
      const entry = newEntry(end)
      open.set(entry.transaction.id, entry)
      return entry.transaction
    },
    find: (id) => {
      const entry = open.get(id)
      if (!entry) throw transactionGone(id)
      return entry.transaction
    },
    end,
    count: () => open.size,
    assertFree: (collection, changes) => {
      for (const idKey of changes.keys()) {
        const owner = owners.get(lockKey(collection, idKey))
        if (owner) throw new LockedError(owner.ended)
      }
    },
    assertFirst: (transaction, collection, changes) => {
      const replaced = transaction.before.get(collection)
      for (const idKey of changes.keys()) {
        const owner = owners.get(lockKey(collection, idKey)) ?? transaction
        if (owner === transaction && !replaced?.has(idKey)) continue
        end(transaction)
        throw transactionConflict()
      }
    },
    hold: (transaction, collection, changes) => {
      const written = versionsOf(transaction.written, collection)
      for (const [idKey, doc] of changes) {
        owners.set(lockKey(collection, idKey), transaction)
        written.set(idKey, doc)
      }
    },
    remember: (collection, before) => {
      for (const { transaction } of open.values()) {
        const versions = versionsOf(transaction.before, collection)
        for (const [idKey, doc] of before) if (!versions.has(idKey)) versions.set(idKey, doc)
      }
    },
  }
}

const newEntry = (end: (transaction: Transaction) => void): Entry => {
  let resolve: () => void = () => undefined
  const ended = new Promise<void>((settle) => {
    resolve = settle
  })
  const id = randomBytes(16).toString('hex')
  const transaction: Transaction = { id, written: new Map(), before: new Map(), ended }
  const timer = setTimeout(() => end(transaction), TRANSACTION_LIFETIME_MS)
  timer.unref()
  const close = () => {
    clearTimeout(timer)
    resolve()
  }
  return { transaction, close }
}

/** The versions of one collection, made when there are none. */
export const versionsOf = (versions: Versions, collection: string): Map<string, Document | null> => {
  const found = versions.get(collection) ?? new Map<string, Document | null>()
  versions.set(collection, found)
  return found
}

const lockKey = (collection: string, idKey: string) => `${collection}\0${idKey}`
