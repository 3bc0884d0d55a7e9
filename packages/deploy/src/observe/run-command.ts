import * as v from 'valibot'
import type { Asking } from '../management/asking'
import type { Environment } from '../plan/observed'

/** `Data` holds one JSON text a command: an array of documents, each again a JSON text. */
const Answer = v.object({ Data: v.nullish(v.array(v.string()), []) })
const Rows = v.pipe(v.string(), v.parseJson(), v.array(v.unknown()))
const Row = v.pipe(v.string(), v.parseJson())

export type StoredDocument = Readonly<Record<string, unknown>>

const NUMBERS = ['$numberInt', '$numberLong', '$numberDouble']

/** Plain values in the place of MongoDB's Extended JSON: `{"$numberInt": "1"}` is 1, a `$date` is its milliseconds. */
const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const [[key, inner] = []] = entries
  if (entries.length === 1 && key !== undefined && NUMBERS.includes(key)) return Number(inner)
  if (entries.length === 1 && key === '$oid') return inner
  if (entries.length === 1 && key === '$date') {
    const date = plain(inner)
    return typeof date === 'number' ? date : Date.parse(String(date))
  }
  return Object.fromEntries(entries.map(([name, each]) => [name, plain(each)]))
}

const documentOf = (row: unknown): StoredDocument =>
  plain(typeof row === 'string' ? v.parse(Row, row) : row) as StoredDocument

const requestOf = (
  { envId, database }: Environment,
  type: 'QUERY' | 'INSERT' | 'DELETE',
  collection: string,
  command: object,
) => ({
  EnvId: envId,
  MongoConnector: { InstanceId: 'flexdb', DatabaseName: database },
  MgoCommands: [{ TableName: collection, CommandType: type, Command: JSON.stringify(command) }],
})

/**
 * Documents of a collection, as the management API tells them. Source of the form: cloud.tencent.com/document/api/876/129012.
 */
export const findDocuments = async (
  asking: Asking,
  environment: Environment,
  collection: string,
  query: { readonly filter: object; readonly limit: number; readonly skip?: number; readonly sort?: object },
): Promise<readonly StoredDocument[]> => {
  const request = requestOf(environment, 'QUERY', collection, { find: collection, ...query })
  const { Data } = await asking.read('tcb', 'RunCommands', request, Answer)
  return v.parse(Rows, Data?.[0] ?? '[]').map(documentOf)
}

export const insertDocument = (
  asking: Asking,
  environment: Environment,
  collection: string,
  document: StoredDocument,
): Promise<void> =>
  asking.write(
    'tcb',
    'RunCommands',
    requestOf(environment, 'INSERT', collection, { insert: collection, documents: [document] }),
  )

export const removeDocument = (
  asking: Asking,
  environment: Environment,
  collection: string,
  _id: string,
): Promise<void> =>
  asking.write(
    'tcb',
    'RunCommands',
    requestOf(environment, 'DELETE', collection, { delete: collection, deletes: [{ q: { _id }, limit: 1 }] }),
  )
