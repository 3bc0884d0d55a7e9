import type * as v from 'valibot'
import { aggregate } from '../database/aggregate'
import { requestFailed } from '../database/database-error'
import { decode, decodeDocument, encode } from '../database/ejson'
import { find, insert, matching, modify, remove } from '../database/operations'
import type { Document } from '../database/value'
import { MAX_QUERY_RESULT_BYTES } from '../limits'
import { type Action, type ActionReply, action } from './action'
import { aggregateBody, countBody, getBody, insertBody, modifyBody, removeBody } from './database-bodies'
import { type DatabaseContext, runOn, runQuery } from './database-context'

export const insertDocument = (context: DatabaseContext): Action =>
  action(insertBody, async (body) => {
    const now = context.clock.now()
    const documents = body.data.map((text) => decodeDocument(text, now))
    return reply({ insertedIds: await runOn(context, body, (view) => insert(view, documents)) })
  })

export const getDocument = (context: DatabaseContext): Action =>
  action(getBody, async (body) => {
    const now = context.clock.now()
    const request = findRequest(body, now)
    const { documents } = await runQuery(context, body, (view) => find(view, request, now))
    return { ...reply({ list: encodeAll(documents) }), limit: body.limit, offset: body.offset }
  })

export const countDocuments = (context: DatabaseContext): Action =>
  action(countBody, async (body) => {
    const query = decodeDocument(body.query, context.clock.now())
    const { documents } = await runQuery(context, body, (view) => matching(view, query))
    return reply({ total: documents.length })
  })

export const modifyDocument = (context: DatabaseContext): Action =>
  action(modifyBody, async (body) => {
    const now = context.clock.now()
    const request = { ...body, query: decodeDocument(body.query, now), data: decodeDocument(body.data, now) }
    const { updated, upsertId } = await runQuery(context, body, (view) => modify(view, request))
    return reply({ updated, upsert_id: upsertId })
  })

export const removeDocument = (context: DatabaseContext): Action =>
  action(removeBody, async (body) => {
    const query = decodeDocument(body.query, context.clock.now())
    const { deleted } = await runQuery(context, body, (view) => remove(view, query, body.multi))
    return reply({ deleted })
  })

export const aggregateDocuments = (context: DatabaseContext): Action =>
  action(aggregateBody, async (body) => reply({ list: await runPipeline(context, body) }))

/** The same as wx-server-sdk 2.1 asks it: the list is a text. */
export const aggregateDocumentsAsText = (context: DatabaseContext): Action =>
  action(aggregateBody, async (body) => reply({ list: JSON.stringify(await runPipeline(context, body)) }))

const runPipeline = async (
  context: DatabaseContext,
  body: v.InferOutput<typeof aggregateBody>,
): Promise<string[]> => {
  const now = context.clock.now()
  const stages = body.stages.map(
    ({ stageKey, stageValue }): Document => ({ [stageKey]: decode(stageValue, now) }),
  )
  return encodeAll(await runOn(context, body, (view) => aggregate(view, stages, context.database.view, now)))
}

const reply = (data: unknown): ActionReply => ({ data })

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
