import { crc32 } from 'node:zlib'
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite'
import { encode } from './ejson'
import type { Document } from './value'

/**
 * Makes changes durable in groups: all that are recorded in one turn of the event loop go into one SQLite commit
 * (`synchronous=FULL`: on the disk when it returns), and `settled` resolves after it. A reply waits for `settled`.
 */
export type Journal = {
  record(collection: string, idKey: string, doc: Document | null): void
  recordCollection(name: string): void
  /** Resolves when everything recorded so far is on the disk; rejects when the file cannot be written. */
  settled(): Promise<void>
  /** Why nothing can be written any more, if so. Memory is ahead of the file then, so every request is refused. */
  failure(): Error | undefined
}

type Group = { promise: Promise<void>; resolve: () => void; reject: (error: Error) => void }

export function createJournal(file: DatabaseSyncInstance): Journal {
  const put = file.prepare('INSERT OR REPLACE INTO documents (collection, id, body, crc) VALUES (?, ?, ?, ?)')
  const drop = file.prepare('DELETE FROM documents WHERE collection = ? AND id = ?')
  const addCollection = file.prepare('INSERT OR IGNORE INTO collections (name) VALUES (?)')
  let pending = new Map<string, [collection: string, idKey: string, doc: Document | null]>()
  let collections: string[] = []
  let group: Group | undefined
  let failure: Error | undefined

  const flush = () => {
    const [changes, names, waiting] = [pending, collections, group]
    pending = new Map()
    collections = []
    group = undefined
    try {
      file.exec('BEGIN IMMEDIATE')
      for (const name of names) addCollection.run(name)
      for (const [collection, idKey, doc] of changes.values()) {
        if (doc) putDocument(put, collection, idKey, encode(doc))
        else drop.run(collection, idKey)
      }
      file.exec('COMMIT')
      waiting?.resolve()
    } catch (error) {
      failure = error as Error
      waiting?.reject(failure)
    }
  }

  const schedule = () => {
    if (group) return
    group = createGroup()
    setImmediate(flush)
  }

  return {
    record: (collection, idKey, doc) => {
      pending.set(`${collection}\0${idKey}`, [collection, idKey, doc])
      schedule()
    },
    recordCollection: (name) => {
      collections.push(name)
      schedule()
    },
    settled: () => (failure ? Promise.reject(failure) : (group?.promise ?? Promise.resolve())),
    failure: () => failure,
  }
}

/** The sum is of the text: SQLite's own check sees its pages, not a byte that changed inside a value. */
function putDocument(put: StatementSyncInstance, collection: string, idKey: string, body: string): void {
  put.run(collection, idKey, body, crc32(body))
}

function createGroup(): Group {
  const group = {} as Group
  group.promise = new Promise<void>((resolve, reject) => Object.assign(group, { resolve, reject }))
  group.promise.catch(() => undefined)
  return group
}
