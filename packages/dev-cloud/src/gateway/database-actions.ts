import * as v from 'valibot'
import { type Action, action } from './action'
import { collectionBody, transactionBody } from './database-bodies'
import type { DatabaseContext } from './database-context'
import {
  aggregateDocuments,
  aggregateDocumentsAsText,
  countDocuments,
  getDocument,
  insertDocument,
  modifyDocument,
  removeDocument,
} from './document-actions'

/** The database's actions (docs/cloudbase-wire.md, Database). */
export const databaseActions = (context: DatabaseContext): Readonly<Record<string, Action>> => ({
  'database.addCollection': addCollection(context),
  'database.insertDocument': insertDocument(context),
  'database.getDocument': getDocument(context),
  'database.calculateDocument': countDocuments(context),
  'database.modifyDocument': modifyDocument(context),
  'database.removeDocument': removeDocument(context),
  'database.aggregateDocuments': aggregateDocuments(context),
  'database.aggregate': aggregateDocumentsAsText(context),
  'database.startTransaction': startTransaction(context),
  'database.commitTransaction': commitTransaction(context),
  'database.abortTransaction': abortTransaction(context),
})

const addCollection = ({ database }: DatabaseContext): Action =>
  action(collectionBody, async ({ collectionName }) => {
    await database.run(() => database.addCollection(collectionName))
    return {}
  })

const startTransaction = ({ database }: DatabaseContext): Action =>
  action(v.object({}), async () => ({ transactionId: database.transactions.start() }))

const commitTransaction = ({ database }: DatabaseContext): Action =>
  action(transactionBody, async ({ transactionId }) => {
    await database.run(() => database.transactions.commit(transactionId))
    return { transactionId }
  })

const abortTransaction = ({ database }: DatabaseContext): Action =>
  action(transactionBody, async ({ transactionId }) => {
    database.transactions.abort(transactionId)
    return { transactionId }
  })
