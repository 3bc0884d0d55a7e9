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

/** Answers the documents of a query; of a change, what MongoDB answers. */
const run = async (documents: Documents, command: unknown): Promise<unknown> => {
  if (v.is(Find, command)) {
    const { find, filter, limit } = v.parse(Find, command)
    return documents.find(find, filter, limit)
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
  for (const { Command } of MgoCommands) Data.push(JSON.stringify(await run(documents, Command)))
  return { Data }
}

export const documentActions = new Map<string, Action>([['tcb RunCommands', runCommands]])
