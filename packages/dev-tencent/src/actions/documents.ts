import * as v from 'valibot'
import type { Documents } from '../documents'
import { TencentError } from '../tencent-error'
import type { Action } from './action'
import { fieldsOf } from './fields'

const Filter = v.record(v.string(), v.unknown())

/** The commands of MongoDB that are modelled, as `RunCommands` takes them: JSON in `Command`. */
const Find = v.object({
  find: v.string(),
  filter: v.optional(Filter, {}),
  /** Only one field, descending. */
  sort: v.optional(v.record(v.string(), v.literal(-1)), {}),
  skip: v.optional(v.number(), 0),
  limit: v.optional(v.number(), 100),
})
const Insert = v.object({ insert: v.string(), documents: v.pipe(v.array(Filter), v.minLength(1)) })
const Delete = v.object({
  delete: v.string(),
  deletes: v.pipe(v.array(v.object({ q: Filter, limit: v.number() })), v.minLength(1)),
})

const Request = v.object({
  EnvId: v.string(),
  MongoConnector: v.object({ InstanceId: v.string(), DatabaseName: v.string() }),
  MgoCommands: v.array(
    v.object({
      TableName: v.string(),
      CommandType: v.picklist(['QUERY', 'INSERT', 'DELETE', 'UPDATE', 'COMMAND']),
      Command: v.pipe(v.string(), v.parseJson()),
    }),
  ),
})

/** A value as MongoDB's canonical Extended JSON, in which every number says its kind. */
const extended = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(extended)
  if (typeof value === 'number') {
    if (!Number.isInteger(value)) return { $numberDouble: String(value) }
    return Math.abs(value) < 2 ** 31 ? { $numberInt: String(value) } : { $numberLong: String(value) }
  }
  if (value instanceof Date) return { $date: { $numberLong: String(value.getTime()) } }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, extended(each)]))
}

/** Answers the documents of a query; of a change, what MongoDB answers. */
const run = async (documents: Documents, command: unknown): Promise<readonly unknown[]> => {
  if (v.is(Find, command)) {
    const { find, filter, skip, limit, sort } = v.parse(Find, command)
    return documents.find(find, filter, { skip, limit, descending: Object.keys(sort)[0] })
  }
  if (v.is(Insert, command)) {
    const { insert, documents: given } = v.parse(Insert, command)
    for (const each of given) await documents.insert(insert, each)
    return [{ n: given.length, ok: 1 }]
  }
  if (v.is(Delete, command)) {
    const { delete: table, deletes } = v.parse(Delete, command)
    let n = 0
    for (const { q } of deletes) n += await documents.remove(table, q)
    return [{ n, ok: 1 }]
  }
  throw new TencentError('InvalidParameter', 'this command is not modelled')
}

const runCommands: Action = async (params, { documents }) => {
  const { MgoCommands } = fieldsOf(Request, params)
  const Data: string[] = []
  for (const { Command } of MgoCommands) {
    const rows = await run(documents, Command)
    Data.push(JSON.stringify(rows.map((row) => JSON.stringify(extended(row)))))
  }
  return { Data }
}

export const documentActions = new Map<string, Action>([['tcb RunCommands', runCommands]])
