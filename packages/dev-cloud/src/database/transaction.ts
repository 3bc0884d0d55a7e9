import { setTimeout } from 'node:timers/promises'
import { CloudError } from '../cloud-error'
import { TRANSACTION_OPERATION_MS } from '../limits'
import type { Changes, Collection } from './collection'
import type { Commit } from './commit'
import { transactionBusy, transactionConflict } from './database-error'
import { type OpenTransactions, type Transaction, versionsOf } from './open-transactions'
import { snapshotView } from './snapshot-view'
import type { View } from './view'

/** Transactions with snapshot isolation. Of two that write one document the first wins, as in MongoDB. */
export type Transactions = {
  start(): string
  /** Runs one operation in the transaction; a second one at the same time is refused as busy. */
  use<T>(id: string, operation: (transaction: Transaction) => T): Promise<T>
  view(transaction: Transaction, collection: Collection): View
  commit(id: string): void
  abort(id: string): void
}

export const createTransactions = (open: OpenTransactions, commitAll: Commit): Transactions => {
  const busy = new WeakSet<Transaction>()

  const write = (transaction: Transaction, collection: Collection, changes: Changes) => {
    open.assertFirst(transaction, collection.name, changes)
    collection.assertUnique(changes, versionsOf(transaction.written, collection.name))
    open.hold(transaction, collection.name, changes)
  }

  return {
    start: () => open.begin().id,
    use: async (id, operation) => {
      const transaction = open.find(id)
      if (busy.has(transaction)) throw transactionBusy()
      busy.add(transaction)
      try {
        return operation(transaction)
      } finally {
        await setTimeout(TRANSACTION_OPERATION_MS)
        busy.delete(transaction)
      }
    },
    view: (transaction, collection) =>
      snapshotView(transaction, collection, (changes) => write(transaction, collection, changes)),
    commit: (id) => {
      const transaction = open.find(id)
      open.end(transaction)
      try {
        commitAll(transaction.written)
      } catch (error) {
        throw error instanceof CloudError ? transactionConflict() : error
      }
    },
    abort: (id) => open.end(open.find(id)),
  }
}
