import {
  beginsWith,
  type Change,
  type CollectionName,
  type Condition,
  FIND_LIMIT,
  type Filter,
  type Guarded,
  type InsertOutcome,
  PROBE,
  type Removable,
  type UniqueUpdate,
  uniqueFields,
} from '../index'
import { copyOf, eraseAt, matches, putAt, type StoredDocument, valueAt } from './conditions'

type Find = {
  readonly fields?: readonly string[] | undefined
  readonly limit?: number | undefined
  readonly descending?: string | undefined
  readonly ascending?: string | undefined
}

/** Called after every effect. */
export type StoreWatcher = {
  readonly inserted: (collection: CollectionName, document: StoredDocument) => void
  readonly updated: (collection: CollectionName, document: StoredDocument, change: Change) => void
}

export type StoreOptions = {
  /** The database's own clock, in milliseconds since 1970. */
  readonly now: () => number
  /** Fields besides `_id` that no two documents may share. */
  readonly unique?: Partial<Record<CollectionName, readonly string[]>>
  readonly watcher?: StoreWatcher
}

/** The unique indexes of the product's collections (docs/claim-protocol.md). */
export const UNIQUE_FIELDS = { claims: [uniqueFields.claims], serials: [uniqueFields.serials] } as const

/** What the database does when a request reaches it. Each method is one atomic step and takes no time. */
export type Store = {
  readonly get: (collection: CollectionName, id: string) => StoredDocument | undefined
  readonly find: (collection: CollectionName, filter: Filter, options?: Find) => StoredDocument[]
  readonly insert: (
    collection: CollectionName,
    document: StoredDocument,
  ) => Exclude<InsertOutcome, 'duplicate-some-key'>
  readonly updateOne: (
    collection: CollectionName,
    filter: Filter & { readonly _id: string },
    change: Change,
  ) => boolean
  readonly updateUnique: (
    collection: Guarded,
    filter: Filter & { readonly _id: string },
    change: Change,
  ) => UniqueUpdate
  readonly count: (collection: CollectionName, filter: Filter) => number
  /** Does not call the watcher: nothing that it watches is ever removed. */
  readonly remove: (collection: Removable, filter: Filter) => number
  readonly removeProbes: (collection: Guarded) => void
  /** Drops every unique index of a collection, for the tests of checkers. */
  readonly dropIndexes: (collection: CollectionName) => void
  /** The documents themselves, for checkers, which must not change them. */
  readonly all: (collection: CollectionName) => ReadonlyMap<string, StoredDocument>
}

type Table = {
  readonly documents: Map<string, StoredDocument>
  /** For each unique field, the `_id` of the one document that has a value. */
  readonly indexes: Map<string, Map<unknown, string>>
}

const project = (document: StoredDocument, fields: readonly string[] | undefined): StoredDocument => {
  if (!fields) return copyOf(document)
  const part: StoredDocument = { _id: document._id }
  for (const field of fields) if (document[field] !== undefined) part[field] = copyOf(document[field])
  return part
}

const valuesOf = (condition: Condition | undefined): readonly string[] | undefined => {
  if (typeof condition === 'string') return [condition]
  return typeof condition === 'object' && condition.kind === 'one-of' ? condition.values : undefined
}

/** The documents that may match: found by `_id` or a unique field if the filter gives values of it, otherwise all. */
const candidates = ({ documents, indexes }: Table, filter: Filter): Iterable<StoredDocument> => {
  const ids = valuesOf(filter._id)
  if (ids) return [...new Set(ids)].flatMap((id) => documents.get(id) ?? [])
  for (const [field, index] of indexes) {
    const values = valuesOf(filter[field])
    if (values) return [...new Set(values)].flatMap((value) => documents.get(index.get(value) ?? '') ?? [])
  }
  return documents.values()
}

/** For fields of numbers or texts. A document without the field comes after all others. */
const byDescending = (field: string) => (a: StoredDocument, b: StoredDocument) => {
  const [x, y] = [a[field] as string | undefined, b[field] as string | undefined]
  if (x === y) return 0
  return x === undefined || (y !== undefined && y > x) ? 1 : -1
}

const apply = (document: StoredDocument, { add = {}, put = {}, erase = [] }: Change): void => {
  for (const path in add) putAt(document, path, Number(valueAt(document, path) ?? 0) + (add[path] as number))
  for (const path in put) putAt(document, path, copyOf(put[path]))
  for (const path of erase) eraseAt(document, path)
}

/** A database in memory with the semantics of `Documents`. An operation is one synchronous step. */
export const createStore = ({ now, unique = UNIQUE_FIELDS, watcher }: StoreOptions): Store => {
  const tables = new Map<CollectionName, Table>()
  const table = (collection: CollectionName): Table => {
    const known = tables.get(collection)
    if (known) return known
    const indexes = new Map((unique[collection] ?? []).map((field) => [field, new Map<unknown, string>()]))
    const made: Table = { documents: new Map(), indexes }
    tables.set(collection, made)
    return made
  }
  const remove = (collection: CollectionName, filter: Filter): number => {
    const { documents, indexes } = table(collection)
    const gone = [...candidates(table(collection), filter)].filter((one) => matches(one, filter, now()))
    for (const document of gone) {
      documents.delete(document._id)
      for (const [field, index] of indexes) index.delete(document[field])
    }
    return gone.length
  }
  /** The document that an update with this filter changes. */
  const matching = (
    collection: CollectionName,
    filter: Filter & { readonly _id: string },
  ): StoredDocument | undefined => {
    if (typeof filter._id !== 'string')
      throw new Error('without an _id an update would change every document')
    const document = table(collection).documents.get(filter._id)
    return document && matches(document, filter, now()) ? document : undefined
  }
  return {
    all: (collection) => table(collection).documents,

    get: (collection, id) => copyOf(table(collection).documents.get(id)),

    find: (collection, filter, { fields, limit = FIND_LIMIT, descending, ascending } = {}) => {
      const found: StoredDocument[] = []
      for (const document of candidates(table(collection), filter)) {
        if (matches(document, filter, now())) found.push(document)
      }
      if (descending) found.sort(byDescending(descending))
      if (ascending) found.sort((a, b) => byDescending(ascending)(b, a))
      return found.slice(0, Math.min(limit, FIND_LIMIT)).map((document) => project(document, fields))
    },

    insert: (collection, document) => {
      const { documents, indexes } = table(collection)
      if (documents.has(document._id)) return 'duplicate-id'
      for (const [field, index] of indexes) if (index.has(document[field])) return 'duplicate-key'
      const stored = copyOf(document)
      documents.set(stored._id, stored)
      for (const [field, index] of indexes) index.set(stored[field], stored._id)
      watcher?.inserted(collection, stored)
      return 'inserted'
    },

    updateOne: (collection, filter, change) => {
      const document = matching(collection, filter)
      if (!document) return false
      for (const field of table(collection).indexes.keys()) {
        if (change.put && field in change.put)
          throw new Error(`only updateUnique may change the unique field ${field}`)
      }
      apply(document, change)
      watcher?.updated(collection, document, change)
      return true
    },

    updateUnique: (collection, filter, change) => {
      const document = matching(collection, filter)
      if (!document) return 'no-match'
      const { indexes } = table(collection)
      const moved = [...indexes].filter(([field]) => change.put && field in change.put)
      for (const [field, index] of moved) {
        const holder = index.get(change.put?.[field])
        if (holder !== undefined && holder !== document._id) return 'taken'
      }
      for (const [field, index] of moved) index.delete(document[field])
      apply(document, change)
      for (const [field, index] of moved) index.set(document[field], document._id)
      watcher?.updated(collection, document, change)
      return 'updated'
    },

    count: (collection, filter) =>
      [...candidates(table(collection), filter)].filter((document) => matches(document, filter, now()))
        .length,

    remove: (collection, filter) => remove(collection, filter),

    removeProbes: (collection) => void remove(collection, { _id: beginsWith(PROBE) }),

    dropIndexes: (collection) => void table(collection).indexes.clear(),
  }
}
