import * as v from 'valibot'

const collectionName = v.pipe(v.string(), v.minLength(1), v.maxLength(120))
/** Extended JSON, in which the SDK sends queries, documents, orders and projections. */
const ejson = v.string()
const inTransaction = { transactionId: v.optional(v.string()) }
const queried = { collectionName, query: v.optional(ejson, '{}') }
const natural = v.pipe(v.number(), v.integer(), v.minValue(0))

export const collectionBody = v.object({ collectionName })

export const insertBody = v.object({
  collectionName,
  data: v.pipe(v.array(ejson), v.minLength(1)),
  ...inTransaction,
})

export const countBody = v.object(queried)

export const getBody = v.object({
  ...queried,
  order: v.optional(ejson),
  offset: v.optional(natural),
  limit: v.optional(natural),
  projection: v.optional(ejson),
  ...inTransaction,
})

export const modifyBody = v.object({
  ...queried,
  data: ejson,
  multi: v.optional(v.boolean(), false),
  merge: v.optional(v.boolean(), false),
  upsert: v.optional(v.boolean(), false),
  ...inTransaction,
})

export const removeBody = v.object({ ...queried, multi: v.optional(v.boolean(), false), ...inTransaction })

const stage = v.object({ stageKey: v.string(), stageValue: ejson })

export const aggregateBody = v.object({ collectionName, stages: v.array(stage) })

export const transactionBody = v.object({ transactionId: v.string() })
