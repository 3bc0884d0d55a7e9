import type { State, StoredIndex } from './state'
import { TencentError } from './tencent-error'

export type StoredDocument = Readonly<Record<string, unknown>>

export type Page = {
  readonly skip: number
  readonly limit: number
  /** The field by which documents come, the highest first. */
  readonly descending: string | undefined
}

/** The documents that `RunCommands` reads and writes. Filters are equalities of top-level fields. */
export type Documents = {
  find(table: string, filter: StoredDocument, page: Page): Promise<readonly StoredDocument[]>
  /** Throws `TencentError` with MongoDB's E11000 when a unique index forbids it. */
  insert(table: string, document: StoredDocument): Promise<void>
  /** Answers how many documents went. */
  remove(table: string, filter: StoredDocument): Promise<number>
}

const fits = (document: StoredDocument, filter: StoredDocument): boolean =>
  Object.entries(filter).every(([field, value]) => document[field] === value)

const keyOf = (document: StoredDocument, { keys }: StoredIndex): string =>
  JSON.stringify(keys.map(([field]) => document[field] ?? null))

const hasKey = (document: StoredDocument, { keys, sparse }: StoredIndex): boolean =>
  !sparse || keys.some(([field]) => document[field] !== undefined)

/** Documents in memory, for an environment whose local cloud does not run. Its unique indexes hold. */
export const documentsInMemory = (state: State): Documents => {
  const tables = new Map<string, StoredDocument[]>()
  const of = (table: string): StoredDocument[] => {
    if (!state.tables.has(table))
      throw new TencentError('ResourceNotFound.Table', `Table not exist: ${table}`)
    const documents = tables.get(table) ?? []
    tables.set(table, documents)
    return documents
  }
  return {
    find: async (table, filter, { skip, limit, descending }) => {
      const found = of(table).filter((each) => fits(each, filter))
      if (descending !== undefined)
        found.sort((a, b) => Number(b[descending] ?? 0) - Number(a[descending] ?? 0))
      return found.slice(skip, skip + limit)
    },
    insert: async (table, document) => {
      const ownId: StoredIndex = { name: '_id_', keys: [['_id', 1]], unique: true, sparse: false }
      const unique = [ownId, ...(state.tables.get(table)?.indexes ?? [])].filter((index) => index.unique)
      for (const index of unique) {
        const isTaken = of(table).some(
          (each) =>
            hasKey(document, index) && hasKey(each, index) && keyOf(each, index) === keyOf(document, index),
        )
        if (isTaken)
          throw new TencentError(
            'FailedOperation',
            `E11000 duplicate key error collection: ${table} index: ${index.name}`,
          )
      }
      of(table).push(document)
    },
    remove: async (table, filter) => {
      const documents = of(table)
      const kept = documents.filter((each) => !fits(each, filter))
      const gone = documents.length - kept.length
      documents.splice(0, documents.length, ...kept)
      return gone
    },
  }
}
