import { unwritable } from './database-error'
import { encode } from './ejson'
import type { Rows } from './rows'
import type { Store } from './store'
import type { Document } from './value'

/**
 * Makes changes durable in groups. Changes that are recorded during a commit, or in one turn of the event loop, are
 * committed together. With `synchronous=FULL` a commit is on the disk when it returns. A reply waits for `settled`.
 */
export type Journal = {
  record(collection: string, idKey: string, doc: Document | null): void
  recordCollection(name: string): void
  /** Resolves when everything recorded so far is on the disk; rejects when the file cannot be written. */
  settled(): Promise<void>
  /** The error of a commit that failed. Memory is then ahead of the file, so every later request is refused. */
  failure(): Error | undefined
}

type Pending = {
  readonly changes: Map<string, Map<string, Document | null>>
  readonly collections: string[]
  readonly done: Promise<void>
  readonly resolve: () => void
  readonly reject: (error: Error) => void
}

export const createJournal = (store: Store, rows: Rows): Journal => {
  let pending: Pending | undefined
  let committing: Pending | undefined
  let failure: Error | undefined

  const flush = async (): Promise<void> => {
    const group = pending
    if (!group || committing) return
    pending = undefined
    committing = group
    try {
      if (failure) throw failure
      await store.commit(group.collections, flatten(group.changes, rows))
      group.resolve()
    } catch (error) {
      failure ??= unwritable(error as Error)
      group.reject(failure)
    }
    committing = undefined
    if (pending) void flush()
  }

  const next = (): Pending => {
    if (!pending) {
      pending = newPending()
      if (!committing) setImmediate(() => void flush())
    }
    return pending
  }

  return {
    record: (collection, idKey, doc) => {
      const { changes } = next()
      const ofCollection = changes.get(collection)
      if (ofCollection) ofCollection.set(idKey, doc)
      else changes.set(collection, new Map([[idKey, doc]]))
    },
    recordCollection: (name) => void next().collections.push(name),
    settled: () => (failure ? Promise.reject(failure) : ((pending ?? committing)?.done ?? Promise.resolve())),
    failure: () => failure,
  }
}

const newPending = (): Pending => {
  const parts = {} as { resolve: () => void; reject: (error: Error) => void }
  const done = new Promise<void>((resolve, reject) => Object.assign(parts, { resolve, reject }))
  done.catch(() => undefined)
  return { changes: new Map(), collections: [], done, ...parts }
}

const flatten = (changes: Pending['changes'], rows: Rows): (number | string | null)[] => {
  const flat: (number | string | null)[] = []
  for (const [collection, documents] of changes) {
    for (const [idKey, doc] of documents) {
      if (doc) flat.push(rows.rowFor(collection, idKey), collection, encode(doc))
      else flat.push(rows.release(collection, idKey) ?? null, collection, null)
    }
  }
  return flat
}
