import { hashOfAll } from './hash-key'
import type { Value } from './value'

/** The values of the indexed fields, in the index's order. */
export type IndexKey = readonly Value[]

/** Which documents have each key of an index. */
export type Holders = {
  add(key: IndexKey, idKey: string): void
  delete(key: IndexKey, idKey: string): void
  of(key: IndexKey): Iterable<string>
  /** A document with this key that is not `except`. */
  other(key: IndexKey, except: string): string | undefined
}

/** A key with one document needs no set: nearly all keys of a unique index have one. */
export const createHolders = (): Holders => {
  const held = new Map<string, string | Set<string>>()

  const of = (key: IndexKey): Iterable<string> => {
    const found = held.get(hashOfAll(key))
    return typeof found === 'string' ? [found] : (found ?? [])
  }
  return {
    of,
    add: (key, idKey) => {
      const hash = hashOfAll(key)
      const found = held.get(hash)
      if (found === undefined) held.set(hash, idKey)
      else if (typeof found !== 'string') found.add(idKey)
      else if (found !== idKey) held.set(hash, new Set([found, idKey]))
    },
    delete: (key, idKey) => {
      const hash = hashOfAll(key)
      const found = held.get(hash)
      if (typeof found === 'string') {
        if (found === idKey) held.delete(hash)
      } else if (found?.delete(idKey) && found.size === 0) held.delete(hash)
    },
    other: (key, except) => {
      for (const idKey of of(key)) if (idKey !== except) return idKey
      return undefined
    },
  }
}
