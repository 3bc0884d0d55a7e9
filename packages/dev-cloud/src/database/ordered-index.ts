import { createRequire } from 'node:module'
import { MaxKey } from 'bson'
import type { Index } from '../infrastructure'
import { elementsAt } from './field-path'
import { createHolders, type IndexKey } from './index-holders'
import { compareValues, type Document, type Value } from './value'

// Node's ESM loader nests the default export of this CommonJS package; `require` does not.
const { default: BTree } = createRequire(import.meta.url)('sorted-btree') as typeof import('sorted-btree')

type Entry = readonly [key: IndexKey, idKey: string]

type SortedTree = InstanceType<typeof BTree<Entry, true>>

/** Bounds of a scan: the values of the first fields, then a range of the next field. */
export type Bounds = {
  readonly prefix: IndexKey
  readonly low?: { readonly value: Value; readonly open: boolean }
  readonly high?: { readonly value: Value; readonly open: boolean }
}

/** One secondary index over the newest version of a collection's documents, sorted as MongoDB sorts. */
export type OrderedIndex = {
  readonly definition: Index
  /** The keys of a document. It has none when the index is sparse and it has no indexed field. */
  keysOf(doc: Document): IndexKey[]
  add(key: IndexKey, idKey: string): void
  delete(key: IndexKey, idKey: string): void
  /** The id of another document with exactly this key. */
  holder(key: IndexKey, except: string): string | undefined
  scan(bounds: Bounds): Iterable<string>
  /** True once a document had several keys (an array): then two bounds must not be combined. */
  multikey(): boolean
}

/** A bound that sorts after every value. */
const GREATEST = new MaxKey()

/**
 * A hash answers equality, at the same cost for any number of documents. The sorted tree is made when the first query
 * asks for a range or for a part of the key: many indexes, such as those of ids, never need one.
 */
export const createIndex = (
  definition: Index,
  all: () => Iterable<[idKey: string, doc: Document]>,
): OrderedIndex => {
  const holders = createHolders()
  let tree: SortedTree | undefined
  const paths = definition.keys.map(([path]) => path)
  const keysOfDocument = (doc: Document) => keysOf(doc, paths, definition.sparse === true)
  let multikey = false

  const sorted = (): SortedTree => {
    tree ??= sortedTree(all(), keysOfDocument)
    return tree
  }
  return {
    definition,
    multikey: () => multikey,
    keysOf: (doc) => {
      const keys = keysOfDocument(doc)
      if (keys.length > 1) multikey = true
      return keys
    },
    add: (key, idKey) => {
      holders.add(key, idKey)
      tree?.set([key, idKey], true)
    },
    delete: (key, idKey) => {
      holders.delete(key, idKey)
      tree?.delete([key, idKey])
    },
    holder: holders.other,
    scan: (bounds) => {
      const exact = bounds.prefix.length === paths.length
      return exact ? holders.of(bounds.prefix) : scan(sorted().keys([startOf(bounds), '']), bounds)
    },
  }
}

const sortedTree = (
  documents: Iterable<[idKey: string, doc: Document]>,
  keysOfDocument: (doc: Document) => IndexKey[],
): SortedTree => {
  const tree: SortedTree = new BTree<Entry, true>(undefined, compareEntries)
  for (const [idKey, doc] of documents) for (const key of keysOfDocument(doc)) tree.set([key, idKey], true)
  return tree
}

const compareEntries = (a: Entry, b: Entry): number =>
  compareKeys(a[0], b[0]) || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0)

/** Compares the parts that both keys have: a shorter key comes before all keys that begin with it. */
const compareKeys = (a: IndexKey, b: IndexKey): number => {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const order = compareValues(a[i], b[i])
    if (order !== 0) return order
  }
  return a.length - b.length
}

/** An array gives one key for each of its values. A missing field counts as null. */
const keysOf = (doc: Document, paths: string[], sparse: boolean): IndexKey[] => {
  const found = paths.map((path) => elementsAt(doc, path))
  if (sparse && found.every((values) => values.length === 0)) return []
  return found.reduce<Value[][]>(
    (keys, values) => keys.flatMap((key) => distinct(values).map((value) => [...key, value])),
    [[]],
  )
}

const distinct = (values: Value[]): Value[] => {
  if (values.length <= 1) return values.length === 0 ? [null] : values
  return values.filter((value, i) => values.findIndex((other) => compareValues(other, value) === 0) === i)
}

const startOf = ({ prefix, low }: Bounds): IndexKey => (low ? [...prefix, low.value] : prefix)

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
