import type { Changes } from './collection'
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
  /** `before` is what the change replaced: a commit that fails is undone. */
  record(collection: string, idKey: string, doc: Document | null, before: Document | null): void
  recordCollection(name: string): void
  /** Resolves when everything recorded so far is on the disk; rejects when it could not be written and was undone. */
  settled(): Promise<void>
}

export type JournalOptions = {
  /** Puts documents back as they were, in memory. */
  readonly undo?: (collection: string, before: Changes) => void
  /** A commit failed, or the first one after a failure has succeeded. */
  readonly onState?: (error: Error | undefined) => void
}

type Change = { readonly doc: Document | null; readonly before: Document | null }

type Group = {
  readonly changes: Map<string, Map<string, Change>>
  readonly collections: string[]
  readonly done: Promise<void>
  readonly resolve: () => void
  readonly reject: (error: Error) => void
}

export const createJournal = (
  store: Store,
  rows: Rows,
  { undo = () => undefined, onState = () => undefined }: JournalOptions = {},
): Journal => {
  let pending: Group | undefined
  let committing: Group | undefined
  let failed = false

  const flush = async (): Promise<void> => {
    const group = pending
    if (!group || committing) return
    pending = undefined
    committing = group
    const { flat, released } = flatten(group.changes, rows)
    try {
      await store.commit(group.collections, flat)
      if (failed) onState(undefined)
      failed = false
      group.resolve()
    } catch (error) {
      giveUp(group, released, unwritable(error as Error))
    }
    committing = undefined
    if (pending) void flush()
  }

  /** What came during the commit was made on top of it, so it is undone first. */
  const giveUp = (group: Group, released: readonly Released[], error: Error) => {
    const later = pending
    pending = undefined
    for (const one of [later, group]) if (one) undoAll(one.changes, undo)
    for (const { collection, idKey, row } of released) rows.keep(collection, idKey, row)
    // A collection stays: memory has it, and the next commit writes it.
    const names = [...group.collections, ...(later?.collections ?? [])]
    if (!failed) onState(error)
    failed = true
    later?.reject(error)
    group.reject(error)
    if (names.length > 0) pending = { ...newGroup(), collections: names }
  }

  const next = (): Group => {
    if (!pending) {
      pending = newGroup()
      if (!committing) setImmediate(() => void flush())
    }
    return pending
  }

  return {
    record: (collection, idKey, doc, before) => {
      const { changes } = next()
      const ofCollection = changes.get(collection) ?? new Map<string, Change>()
      changes.set(collection, ofCollection)
      const known = ofCollection.get(idKey)
      ofCollection.set(idKey, { doc, before: known ? known.before : before })
    },
    recordCollection: (name) => void next().collections.push(name),
    settled: () => (pending ?? committing)?.done ?? Promise.resolve(),
  }
}

const newGroup = (): Group => {
  const parts = {} as { resolve: () => void; reject: (error: Error) => void }
  const done = new Promise<void>((resolve, reject) => Object.assign(parts, { resolve, reject }))
  done.catch(() => undefined)
  return { changes: new Map(), collections: [], done, ...parts }
}

const undoAll = (changes: Group['changes'], undo: NonNullable<JournalOptions['undo']>): void => {
  for (const [collection, documents] of changes) {
    const before = [...documents].reverse().map(([idKey, change]) => [idKey, change.before] as const)
    // Removals first: a unique value may have moved from one document to another.
    undo(collection, new Map(before.sort(([, a], [, b]) => Number(a !== null) - Number(b !== null))))
  }
}

type Released = { readonly collection: string; readonly idKey: string; readonly row: number }

const flatten = (
  changes: Group['changes'],
  rows: Rows,
): { flat: (number | string | null)[]; released: Released[] } => {
  const flat: (number | string | null)[] = []
  const released: Released[] = []
  for (const [collection, documents] of changes) {
    for (const [idKey, { doc }] of documents) {
      if (doc) {
        flat.push(rows.rowFor(collection, idKey), collection, encode(doc))
        continue
      }
      const row = rows.release(collection, idKey)
      if (row !== undefined) released.push({ collection, idKey, row })
      flat.push(row ?? null, collection, null)
    }
  }
  return { flat, released }
}
