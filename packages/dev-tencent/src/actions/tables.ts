import * as v from 'valibot'
import type { State, StoredIndex, Table } from '../state'
import { TencentError } from '../tencent-error'
import type { Action } from './action'
import { fieldsOf } from './fields'

const AclTag = v.picklist(['READONLY', 'PRIVATE', 'ADMINWRITE', 'ADMINONLY', 'CUSTOM'])
const connector = {
  EnvId: v.string(),
  MongoConnector: v.object({ InstanceId: v.string(), DatabaseName: v.string() }),
}
const named = { ...connector, TableName: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)) }

const IndexFields = v.object({
  IndexName: v.string(),
  MgoKeySchema: v.object({
    MgoIndexKeys: v.pipe(
      v.array(v.object({ Name: v.string(), Direction: v.picklist(['1', '-1', '2dsphere']) })),
      v.minLength(1),
    ),
    MgoIsUnique: v.boolean(),
    MgoIsSparse: v.optional(v.boolean(), false),
  }),
})

const tableOf = (state: State, name: string): Table => {
  const table = state.tables.get(name)
  if (!table) throw new TencentError('ResourceNotFound.Table', `Table not exist: ${name}`)
  return table
}

/** A collection that is created without a rule lets a client write what it creates: the platform's default. */
const createTable: Action = (params, { state }) => {
  const { TableName, PermissionInfo } = fieldsOf(
    v.object({ ...named, PermissionInfo: v.optional(v.object({ EnvId: v.string(), AclTag })) }),
    params,
  )
  if (state.tables.has(TableName)) {
    throw new TencentError('FailedOperation.CreateTable', `Table exist: ${TableName}`)
  }
  state.tables.set(TableName, { acl: PermissionInfo?.AclTag ?? 'PRIVATE', indexes: [], building: [] })
  return {}
}

const listTables: Action = (params, { state }) => {
  const { MgoLimit, MgoOffset } = fieldsOf(
    v.object({ ...connector, MgoLimit: v.number(), MgoOffset: v.number() }),
    params,
  )
  const names = [...state.tables.keys()].sort()
  return {
    Tables: names.slice(MgoOffset, MgoOffset + MgoLimit).map((TableName) => ({
      TableName,
      Count: 0,
      Size: 0,
      IndexCount: tableOf(state, TableName).indexes.length + 1,
    })),
    Pager: { Limit: MgoLimit, Offset: MgoOffset, Total: names.length },
  }
}

/** Every look brings the indexes that are being built nearer to their end. An index that is not built is not listed. */
const look = (table: Table): void => {
  for (const each of table.building) each.looks -= 1
  const done = table.building.filter(({ looks }) => looks <= 0)
  for (const each of done) {
    table.building.splice(table.building.indexOf(each), 1)
    table.indexes.push(each.index)
  }
}

const described = ({ name, keys, unique }: StoredIndex) => ({
  Name: name,
  Unique: unique,
  Keys: keys.map(([Name, direction]) => ({ Name, Direction: String(direction) })),
  Size: 4096,
  Accesses: { Ops: 0, Since: '' },
})

/** Whether an index is sparse is not told: no field of the official description says it. */
const describeTable: Action = (params, { state }) => {
  const table = tableOf(state, fieldsOf(v.object(named), params).TableName)
  look(table)
  const ownId: StoredIndex = { name: '_id_', keys: [['_id', 1]], unique: true, sparse: false }
  const indexes = [ownId, ...table.indexes].map(described)
  return { Indexes: indexes, IndexNum: indexes.length }
}

const sameDefinition = (a: StoredIndex, b: StoredIndex): boolean =>
  JSON.stringify([a.keys, a.unique, a.sparse]) === JSON.stringify([b.keys, b.unique, b.sparse])

const addIndex = (table: Table, index: StoredIndex, looks: number): void => {
  const same = table.indexes.find(({ name }) => name === index.name)
  if (same && !sameDefinition(same, index))
    throw new TencentError(
      'ResourceUnavailable.IndexOptionsConflict',
      `index ${index.name} has other options`,
    )
  if (!same) table.building.push({ index, looks })
}

const updateTable: Action = (params, { state, looks }) => {
  const { TableName, CreateIndexes, DropIndexes } = fieldsOf(
    v.object({
      ...named,
      CreateIndexes: v.optional(v.array(IndexFields), []),
      DropIndexes: v.optional(v.array(v.object({ IndexName: v.string() })), []),
    }),
    params,
  )
  const table = tableOf(state, TableName)
  if (table.building.length > 0)
    throw new TencentError('ResourceInUse.IndexCreating', 'an index of this table is being built')
  for (const { IndexName } of DropIndexes) {
    const at = table.indexes.findIndex(({ name }) => name === IndexName)
    if (at < 0) throw new TencentError('ResourceNotFound.Index', `no index ${IndexName}`)
    table.indexes.splice(at, 1)
  }
  for (const { IndexName, MgoKeySchema } of CreateIndexes) {
    const { MgoIndexKeys, MgoIsUnique, MgoIsSparse } = MgoKeySchema
    const keys = MgoIndexKeys.map(({ Name, Direction }) => [Name, Direction === '-1' ? -1 : 1] as const)
    addIndex(table, { name: IndexName, keys, unique: MgoIsUnique, sparse: MgoIsSparse }, looks)
  }
  return {}
}

const describeAcl: Action = (params, { state }) => {
  const { CollectionName } = fieldsOf(v.object({ EnvId: v.string(), CollectionName: v.string() }), params)
  return { AclTag: tableOf(state, CollectionName).acl }
}

const modifyAcl: Action = (params, { state }) => {
  const fields = fieldsOf(v.object({ EnvId: v.string(), CollectionName: v.string(), AclTag }), params)
  tableOf(state, fields.CollectionName).acl = fields.AclTag
  return {}
}

export const tableActions = new Map<string, Action>([
  ['tcb CreateTable', createTable],
  ['tcb ListTables', listTables],
  ['tcb DescribeTable', describeTable],
  ['tcb UpdateTable', updateTable],
  ['tcb DescribeDatabaseACL', describeAcl],
  ['tcb ModifyDatabaseACL', modifyAcl],
])
