import {
  type Along,
  beginsWith,
  type CampaignReading,
  type Change,
  type CollectionName,
  type Condition,
  type Documents,
  FIND_LIMIT,
  type Filter,
  type InsertOutcome,
  type Level,
  PROBE,
  type Secret,
  StoreFault,
} from '@hongbao/service'
import type { StoredCampaign } from '@hongbao/types'
import { cloud } from './cloud'

/**
 * The codes for too many requests and for too many at once (docs/wechat-facts.md, error codes). The error of an
 * aggregation has the code's name instead of its number (docs/cloudbase-wire.md, Errors).
 */
const OVERLOADED = [-501003, 'EXCEED_REQUEST_LIMIT', -501004, 'EXCEED_CONCURRENT_REQUEST_LIMIT']

/** What the SDK throws. Nothing promises which fields there are, and of which type. */
type SdkError = {
  readonly errCode?: unknown
  readonly code?: unknown
  readonly errMsg?: unknown
  readonly message?: unknown
}

const textOf = (error: unknown): string => {
  const { errMsg, message } = (error ?? {}) as SdkError
  const text = [errMsg, message].find((each) => typeof each === 'string')
  return text ?? String(error)
}

const storeFault = (error: unknown): StoreFault => {
  const { errCode, code } = (error ?? {}) as SdkError
  const overloaded = OVERLOADED.some((name) => name === errCode || name === code)
  return new StoreFault(textOf(error), overloaded, { cause: error })
}

/** The text of a duplicate varies: all contain E11000, most the index's name. (docs/cloudbase-wire.md) */
const duplicateOutcome = (error: unknown): InsertOutcome | undefined => {
  const text = textOf(error)
  if (!text.includes('E11000')) return undefined
  const index = /index: (\S+)/.exec(text)?.[1]
  if (index === undefined) return 'duplicate-some-key'
  return /(^|\.|\$)_id_?$/.test(index) ? 'duplicate-id' : 'duplicate-key'
}

/** Made at each use, not when the module loads: the SDK binds a database to the environment of that moment. */
const database = () => cloud.database()
type Command = ReturnType<typeof database>['command']

const conditionOf = (command: Command, condition: Condition): unknown => {
  if (typeof condition !== 'object') return condition
  switch (condition.kind) {
    case 'at-least':
      return command.gte(condition.value)
    case 'within':
      return command.gte(condition.from).and(command.lt(condition.to))
    case 'one-of':
      return command.in([...condition.values])
    case 'present':
      return command.exists(true)
    case 'absent':
      return command.exists(false)
    case 'past':
      return command.lte(database().serverDate())
  }
}

const queryOf = (filter: Filter): Record<string, unknown> => {
  const { command } = database()
  return Object.fromEntries(
    Object.entries(filter).map(([field, condition]) => [field, conditionOf(command, condition)]),
  )
}

/** `set` replaces an object as a whole. Without it the SDK merges the fields of the new object into the old one. */
const updateOf = ({ add = {}, put = {}, erase = [] }: Change): Record<string, unknown> => {
  const { command } = database()
  return Object.fromEntries([
    ...Object.entries(add).map(([field, by]) => [field, command.inc(by)] as const),
    ...Object.entries(put).map(([field, value]) => [field, command.set(value)] as const),
    ...erase.map((field) => [field, command.remove()] as const),
  ])
}

const attempt = async <T>(call: () => Promise<T>): Promise<T> => {
  try {
    return await call()
  } catch (error) {
    throw storeFault(error)
  }
}

type FindOptions = {
  readonly fields?: readonly string[]
  readonly limit?: number
  readonly descending?: string
  readonly ascending?: string
}

const find = async (collection: CollectionName, filter: Filter, options: FindOptions): Promise<unknown[]> => {
  const { fields, limit = FIND_LIMIT, descending, ascending } = options
  let query = database().collection(collection).where(queryOf(filter)).limit(limit)
  if (descending) query = query.orderBy(descending, 'desc')
  if (ascending) query = query.orderBy(ascending, 'asc')
  if (fields) query = query.field(Object.fromEntries(fields.map((field) => [field, true])))
  const { data } = (await query.get()) as { data: unknown[] }
  return data
}

/** The stage of a pipeline that adds the documents with these ids from another collection. */
const lookup = (from: CollectionName, ids: readonly string[], fields: readonly string[]) => ({
  from,
  pipeline: [
    { $match: { _id: { $in: ids } } },
    { $project: Object.fromEntries(fields.map((field) => [field, true])) },
  ],
  as: from,
})

/** The stage that adds the secret which a campaign names in this field. A campaign without the field names none. */
const namedSecret = (field: 'ctoken' | 'personKey') => ({
  from: 'secrets',
  localField: field,
  foreignField: '_id',
  as: `${field}Secret`,
})

type Read = StoredCampaign & {
  readonly secrets: Secret[]
  readonly buckets: Level[]
  readonly ctokenSecret?: Secret[]
  readonly personKeySecret?: Secret[]
}

const campaignWith = async (
  id: string,
  { secrets, namedSecrets, buckets }: Along,
): Promise<CampaignReading | undefined> => {
  let pipeline = database()
    .collection('campaigns')
    .aggregate()
    .match({ _id: id })
    .lookup(lookup('secrets', secrets, ['value']))
    .lookup(lookup('buckets', buckets, ['left', 'open', 'closed', 'generation']))
  if (namedSecrets) pipeline = pipeline.lookup(namedSecret('ctoken')).lookup(namedSecret('personKey'))
  const { list } = (await pipeline.end()) as { list: Read[] }
  if (!list[0]) return undefined
  const { secrets: found, buckets: levels, ctokenSecret = [], personKeySecret = [], ...campaign } = list[0]
  return { campaign, secrets: [...found, ...ctokenSecret, ...personKeySecret], levels }
}

/** The database of WeChat's cloud. Documents are not parsed: only this project writes them. */
export const cloudDocuments: Documents = {
  get: (collection, id) =>
    attempt(async () => (await find(collection, { _id: id }, { limit: 1 }))[0] as never),

  campaignWith: (id, along) => attempt(() => campaignWith(id, along)),

  find: (collection, filter, options = {}) =>
    attempt(async () => (await find(collection, filter, options)) as never),

  insert: async (collection, document) => {
    try {
      await database().collection(collection).add({ data: document })
      return 'inserted'
    } catch (error) {
      const outcome = duplicateOutcome(error)
      if (outcome) return outcome
      throw storeFault(error)
    }
  },

  // `where().update()` is `multi: true` on the wire. The type demands an `_id` in the filter, so that it changes one.
  updateOne: (collection, filter, change) =>
    attempt(async () => {
      const query = database().collection(collection).where(queryOf(filter))
      const { stats } = (await query.update({ data: updateOf(change) })) as { stats: { updated: number } }
      return stats.updated === 1
    }),

  updateUnique: async (collection, filter, change) => {
    try {
      const query = database().collection(collection).where(queryOf(filter))
      const { stats } = (await query.update({ data: updateOf(change) })) as { stats: { updated: number } }
      return stats.updated === 1 ? 'updated' : 'no-match'
    } catch (error) {
      if (duplicateOutcome(error)) return 'taken'
      throw storeFault(error)
    }
  },

  count: (collection, filter) =>
    attempt(async () => {
      const { total } = (await database().collection(collection).where(queryOf(filter)).count()) as {
        total: number
      }
      return total
    }),

  remove: (collection, filter) =>
    attempt(async () => {
      const { stats } = (await database().collection(collection).where(queryOf(filter)).remove()) as {
        stats: { removed: number }
      }
      return stats.removed
    }),

  removeProbes: (collection) =>
    attempt(async () => {
      await database()
        .collection(collection)
        .where(queryOf({ _id: beginsWith(PROBE) }))
        .remove()
    }),
}
