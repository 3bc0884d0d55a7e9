import type { Index } from '../infrastructure'
import { duplicateKey } from './database-error'
import { hashOf } from './hash-key'
import type { IndexKey } from './index-holders'
import { createIndex, type OrderedIndex } from './ordered-index'
import { plan } from './plan'
import type { Document, Value } from './value'

/** The newest version of every document of a collection, in memory, with its indexes. */
export type Collection = {
  readonly name: string
  readonly indexes: readonly OrderedIndex[]
  /** Nothing of its documents but their ids is shown. */
  readonly isSecret: boolean
  size(): number
  get(idKey: string): Document | undefined
  all(): Iterable<Document>
  /** All documents that match, each once, and perhaps others. `scanned` is true when no index helped. */
  candidates(query: Document): { readonly documents: Iterable<Document>; readonly scanned: boolean }
  /**
   * Makes all changes or, when one breaks a unique index, none, and throws `E11000`. Answers the changes that undo them.
   */
  apply(changes: Changes): Changes
  /** Throws `E11000` when the changes would break a unique index. Documents that `pending` replaces do not count. */
  assertUnique(changes: Changes, pending: Changes): void
}

/** New versions by id key; `null` removes. */
export type Changes = ReadonlyMap<string, Document | null>

/** The text that an `_id` is kept by. It is the same for ids that MongoDB holds equal. */
export const idKeyOf = (id: Value): string => hashOf(id)

export const createCollection = (
  name: string,
  definitions: readonly Index[],
  isSecret = false,
): Collection => {
  const documents = new Map<string, Document>()
  const indexes = definitions.map((definition) => createIndex(definition, () => documents.entries()))

  const replace = (idKey: string, doc: Document | null): Document | null => {
    const old = documents.get(idKey) ?? null
    const added = doc ? indexes.map((index) => index.keysOf(doc)) : []
    if (doc) assertUnique(name, indexes, added, idKey)
    if (old) forget(indexes, old, idKey)
    indexes.forEach((index, i) => {
      for (const key of added[i] ?? []) index.add(key, idKey)
    })
    if (doc) documents.set(idKey, doc)
    else documents.delete(idKey)
    return old
  }

  return {
    name,
    indexes,
    isSecret,
    size: () => documents.size,
    get: (idKey) => documents.get(idKey),
    all: () => documents.values(),
    candidates: (query) => candidates(query, documents, indexes),
    apply: (changes) => applyAll(changes, replace),
    assertUnique: (changes, pending) => {
      for (const [idKey, doc] of changes) {
        if (doc)
          assertUnique(
            name,
            indexes,
            indexes.map((index) => index.keysOf(doc)),
            idKey,
            pending,
          )
      }
    },
  }
}

const applyAll = (
  changes: Changes,
  replace: (idKey: string, doc: Document | null) => Document | null,
): Changes => {
  const before = new Map<string, Document | null>()
  try {
    for (const [idKey, doc] of changes) before.set(idKey, replace(idKey, doc))
    return changes.size > 1 ? backwards(before) : before
  } catch (error) {
    for (const [idKey, old] of backwards(before)) replace(idKey, old)
    throw error
  }
}

/** Changes are undone backwards, because a unique value may have moved from one document to the next. */
const backwards = (changes: Changes): Changes => new Map([...changes].reverse())

const assertUnique = (
  name: string,
  indexes: OrderedIndex[],
  keys: IndexKey[][],
  idKey: string,
  pending?: Changes,
): void => {
  indexes.forEach((index, i) => {
    if (!index.definition.unique) return
    for (const key of keys[i] ?? []) {
      const holder = index.holder(key, idKey)
      if (holder !== undefined && !pending?.has(holder))
        throw duplicateKey(name, index.definition.name, shown(key))
    }
  })
}

const shown = (key: IndexKey): string => key.map((value) => JSON.stringify(value)).join(', : ')

const forget = (indexes: OrderedIndex[], doc: Document, idKey: string): void => {
  for (const index of indexes) for (const key of index.keysOf(doc)) index.delete(key, idKey)
}

const candidates = (query: Document, documents: Map<string, Document>, indexes: OrderedIndex[]) => {
  const chosen = plan(query, indexes)
  if (chosen.kind === 'scan') return { documents: documents.values(), scanned: true }
  if (chosen.kind === 'ids' && chosen.ids.length === 1) {
    const doc = documents.get(idKeyOf(chosen.ids[0]))
    return { documents: doc ? [doc] : [], scanned: false }
  }
  const idKeys = new Set(chosen.kind === 'ids' ? chosen.ids.map(idKeyOf) : scanAll(chosen))
  return { documents: found(idKeys, documents), scanned: false }
}

function* scanAll({ index, bounds }: Extract<ReturnType<typeof plan>, { kind: 'index' }>): Iterable<string> {
  for (const part of bounds) yield* index.scan(part)
}

function* found(idKeys: Iterable<string>, documents: Map<string, Document>): Iterable<Document> {
  for (const idKey of idKeys) {
    const doc = documents.get(idKey)
    if (doc) yield doc
  }
}
