import { createRequire } from 'node:module'
import { MaxKey } from 'bson'
import type { Index } from '../infrastructure'
import { valuesAt } from './field-path'
import { compareValues, type Document, type Value } from './value'

// Node's ESM loader gives this CommonJS package's default export one level too deep; `require` is the same everywhere.
const { default: BTree } = createRequire(import.meta.url)('sorted-btree') as typeof import('sorted-btree')

/** The values of the indexed fields, in the index's order. */
export type IndexKey = readonly Value[]

type Entry = readonly [key: IndexKey, idKey: string]

/** Bounds of a scan: what the first fields equal, then a range on the next field. */
export type Bounds = {
  readonly prefix: IndexKey
  readonly low?: { readonly value: Value; readonly open: boolean }
  readonly high?: { readonly value: Value; readonly open: boolean }
}

/** One secondary index over the newest version of a collection's documents, sorted as MongoDB sorts. */
export type OrderedIndex = {
  readonly definition: Index
  /** The keys under which a document stands; none when the index is sparse and the document has no indexed field. */
  keysOf(doc: Document): IndexKey[]
  add(key: IndexKey, idKey: string): void
  delete(key: IndexKey, idKey: string): void
  /** Another document's id under exactly this key. */
  holder(key: IndexKey, except: string): string | undefined
  scan(bounds: Bounds): Iterable<string>
  /** True once a document stood under several keys (an array): bounds must not be combined then. */
  multikey(): boolean
}

/** A bound that sorts after every value. */
const GREATEST = new MaxKey()

export function createIndex(definition: Index): OrderedIndex {
  const tree = new BTree<Entry, true>(undefined, compareEntries)
  const paths = definition.keys.map(([path]) => path)
  let multikey = false
  return {
    definition,
    multikey: () => multikey,
    keysOf: (doc) => {
      const keys = keysOf(doc, paths, definition.sparse === true)
      if (keys.length > 1) multikey = true
      return keys
    },
    add: (key, idKey) => void tree.set([key, idKey], true),
    delete: (key, idKey) => void tree.delete([key, idKey]),
    holder: (key, except) => {
      for (const [found, idKey] of tree.keys([key, ''])) {
        if (compareKeys(found, key) !== 0) return undefined
        if (idKey !== except) return idKey
      }
      return undefined
    },
    scan: (bounds) => scan(tree.keys([startOf(bounds), '']), bounds),
  }
}

function compareEntries(a: Entry, b: Entry): number {
  return compareKeys(a[0], b[0]) || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0)
}

/** Compares the parts both have: a shorter key stands before all that begin with it. */
function compareKeys(a: IndexKey, b: IndexKey): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const order = compareValues(a[i], b[i])
    if (order !== 0) return order
  }
  return a.length - b.length
}

/** A field that leads to several values (an array) gives one key each; a missing one stands as null. */
function keysOf(doc: Document, paths: string[], sparse: boolean): IndexKey[] {
  const found = paths.map((path) => valuesAt(doc, path).flatMap(elements))
  if (sparse && found.every((values) => values.length === 0)) return []
  return found.reduce<Value[][]>(
    (keys, values) => keys.flatMap((key) => distinct(values).map((value) => [...key, value])),
    [[]],
  )
}

function elements(value: Value): Value[] {
  return Array.isArray(value) ? [...value, value] : [value]
}

function distinct(values: Value[]): Value[] {
  if (values.length <= 1) return values.length === 0 ? [null] : values
  return values.filter((value, i) => values.findIndex((other) => compareValues(other, value) === 0) === i)
}

function startOf({ prefix, low }: Bounds): IndexKey {
  return low ? [...prefix, low.value] : prefix
}

function* scan(entries: Iterable<Entry>, { prefix, low, high }: Bounds): Iterable<string> {
  const at = prefix.length
  for (const [key, idKey] of entries) {
    if (prefix.some((value, i) => compareValues(value, key[i]) !== 0)) return
    const value = key[at]
    if (low?.open && compareValues(value, low.value) === 0) continue
    const past = high ? compareValues(value, high.value) : compareValues(value, GREATEST)
    if (past > 0 || (high?.open && past === 0)) return
    yield idKey
  }
}
