import * as v from 'valibot'
import type { Clock } from '../clock'
import { aggregate } from '../database/aggregate'
import type { Database } from '../database/database'
import { requestFailed } from '../database/database-error'
import { decode, decodeDocument, encode } from '../database/ejson'
import { find, insert, matching, modify, remove } from '../database/operations'
import type { Document } from '../database/value'
import type { View } from '../database/view'
import { MAX_QUERY_RESULT_BYTES } from '../limits'
import { type Action, type ActionReply, action } from './action'

const collectionName = v.pipe(v.string(), v.minLength(1), v.maxLength(120))
const ejson = v.string()
const inTransaction = { transactionId: v.optional(v.string()) }
const queried = { collectionName, query: v.optional(ejson, '{}') }
const natural = v.pipe(v.number(), v.integer(), v.minValue(0))

const insertBody = v.object({
  collectionName,
  data: v.pipe(v.array(ejson), v.minLength(1)),
  ...inTransaction,
})

const getBody = v.object({
  ...queried,
  order: v.optional(ejson),
  offset: v.optional(natural),
  limit: v.optional(natural),
  projection: v.optional(ejson),
  ...inTransaction,
})

const modifyBody = v.object({
  ...queried,
  data: ejson,
  multi: v.optional(v.boolean(), false),
  merge: v.optional(v.boolean(), false),
  upsert: v.optional(v.boolean(), false),
  ...inTransaction,
})

const removeBody = v.object({ ...queried, multi: v.optional(v.boolean(), false), ...inTransaction })

const stage = v.object({ stageKey: v.string(), stageValue: ejson })

const aggregateBody = v.object({ collectionName, stages: v.array(stage) })

const transactionBody = v.object({ transactionId: v.string() })

/** Told of a query that looked at every document, with how many it looked at. */
export type OnScan = (collection: string, query: string, scanned: number) => void

/** The database's actions (docs/cloudbase-wire.md, Database): query, data, order and projection are EJSON texts. */
export const databaseActions = (database: Database, clock: Clock, onScan: OnScan): Record<string, Action> => {
  type Target = { collectionName: string; transactionId?: string | undefined }

  const on = <T>(
    { collectionName: name, transactionId }: Target,
    operation: (view: View) => T,
  ): Promise<T> => {
    if (transactionId === undefined) return database.run(() => operation(database.view(name)))
    const { transactions } = database
    return database.run(() =>
      transactions.use(transactionId, (held) =>
        operation(transactions.view(held, database.collection(name))),
      ),
    )
  }
  const reply = (data: unknown): ActionReply => ({ data })

  return {
    'database.addCollection': action(v.object({ collectionName }), async ({ collectionName: name }) => {
      await database.run(() => database.addCollection(name))
      return {}
    }),

    'database.insertDocument': action(insertBody, async (body) => {
      const now = clock.now()
      const documents = body.data.map((text) => decodeDocument(text, now))
      return reply({ insertedIds: await on(body, (view) => insert(view, documents)) })
    }),

    'database.getDocument': action(getBody, async (body) => {
      const request = findRequest(body, clock.now())
      const { documents, scanned } = await on(body, (view) => find(view, request))
      if (scanned > 0) onScan(body.collectionName, body.query, scanned)
      return { ...reply({ list: encodeAll(documents) }), limit: body.limit, offset: body.offset }
    }),

    'database.calculateDocument': action(v.object(queried), async (body) => {
      const query = decodeDocument(body.query, clock.now())
      const { documents, scanned } = await on(body, (view) => matching(view, query))
      if (scanned > 0) onScan(body.collectionName, body.query, scanned)
      return reply({ total: documents.length })
    }),

    'database.modifyDocument': action(modifyBody, async (body) => {
      const now = clock.now()
      const [query, data] = [decodeDocument(body.query, now), decodeDocument(body.data, now)]
      const request = { ...body, query, data }
      const { updated, upsertId, scanned } = await on(body, (view) => modify(view, request))
      if (scanned > 0) onScan(body.collectionName, body.query, scanned)
      return reply({ updated, upsert_id: upsertId })
    }),

    'database.removeDocument': action(removeBody, async (body) => {
      const query = decodeDocument(body.query, clock.now())
      const { deleted, scanned } = await on(body, (view) => remove(view, query, body.multi))
      if (scanned > 0) onScan(body.collectionName, body.query, scanned)
      return reply({ deleted })
    }),

    'database.aggregateDocuments': action(aggregateBody, async (body) => {
      const now = clock.now()
      const stages = body.stages.map(
        ({ stageKey, stageValue }): Document => ({ [stageKey]: decode(stageValue, now) }),
      )
      const documents = await on(body, (view) => aggregate(view, stages, database.view))
      return reply({ list: encodeAll(documents) })
    }),

    'database.startTransaction': action(v.object({}), async () => ({
      transactionId: database.transactions.start(),
    })),

    'database.commitTransaction': action(transactionBody, async ({ transactionId }) => {
      await database.run(() => database.transactions.commit(transactionId))
      return { transactionId }
    }),

    'database.abortTransaction': action(transactionBody, async ({ transactionId }) => {
      database.transactions.abort(transactionId)
      return { transactionId }
    }),
  }
}

/** Throws when the documents are more than one answer may hold. */
const encodeAll = (documents: readonly Document[]): string[] => {
  const list = documents.map(encode)
  const bytes = list.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  if (bytes > MAX_QUERY_RESULT_BYTES)
    throw requestFailed('Query', 'database query result size exceed limit (1MB)')
  return list
}

const findRequest = (body: v.InferOutput<typeof getBody>, now: Date) => ({
  query: decodeDocument(body.query, now),
  ...(body.order === undefined ? {} : { order: decodeDocument(body.order, now) }),
  ...(body.projection === undefined ? {} : { projection: decodeDocument(body.projection, now) }),
  ...(body.offset === undefined ? {} : { offset: body.offset }),
  ...(body.limit === undefined ? {} : { limit: body.limit }),
})
