import type { Clock } from '../clock'
import type { Database } from '../database/database'
import type { View } from '../database/view'

/** Called for a query that looked at every document, with how many it looked at. */
export type OnScan = (collection: string, query: string, scanned: number) => void

/** What the database's actions work with. */
export type DatabaseContext = {
  readonly database: Database
  readonly clock: Clock
  readonly onScan: OnScan
}

type Target = { readonly collectionName: string; readonly transactionId?: string | undefined }

/** Runs an operation on a collection, inside the transaction that the body names, if it names one. */
export const runOn = <T>(
  { database }: DatabaseContext,
  { collectionName, transactionId }: Target,
  operation: (view: View) => T,
): Promise<T> => {
  if (transactionId === undefined) return database.run(() => operation(database.view(collectionName)))
  const { transactions } = database
  return database.run(() =>
    transactions.use(transactionId, (transaction) =>
      operation(transactions.view(transaction, database.collection(collectionName))),
    ),
  )
}

/** The same for an operation with a query. A scan is reported. */
export const runQuery = async <T extends { readonly scanned: number }>(
  context: DatabaseContext,
  body: Target & { readonly query: string },
  operation: (view: View) => T,
): Promise<T> => {
  const found = await runOn(context, body, operation)
  if (found.scanned > 0) context.onScan(body.collectionName, body.query, found.scanned)
  return found
}
