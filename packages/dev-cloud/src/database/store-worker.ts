import { existsSync, openSync, writeSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { crc32 } from 'node:zlib'
import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import type { FromStore, ToStore } from './store'

/**
 * The thread that writes. It waits for the disk while the event loop serves the next requests. The thread runs
 * transpiled text, so this file may import only Node's own modules; SQLite is loaded by its path.
 */
const port = parentPort as NonNullable<typeof parentPort>

/** SQLite's number for `PRAGMA synchronous = FULL`. */
const FULL = 2

const { DatabaseSync } = require(workerData.sqlite)

const file: DatabaseSyncInstance = new DatabaseSync(workerData.path)
file.exec(workerData.pragmas)

// Every acknowledgement relies on this, so the connection itself is asked.
const { synchronous } = file.prepare('PRAGMA synchronous').get() as { synchronous: number }
if (synchronous < FULL) throw new Error('the connection that writes does not wait for the disk')

file.exec(`CREATE TABLE IF NOT EXISTS commits (id INTEGER PRIMARY KEY, count INTEGER NOT NULL);
  INSERT OR IGNORE INTO commits VALUES (1, 0);`)
const counted = file.prepare('UPDATE commits SET count = count + 1 RETURNING count')

/**
 * How many commits were made stands in the file and, after each commit, beside it. A file that has fewer at the start has
 * lost some: its write-ahead log was cut, changed or removed. The mark needs no waiting for the disk, since it may be old.
 */
const mark = openSync(workerData.mark, existsSync(workerData.mark) ? 'r+' : 'w')
const MARK_LENGTH = 20

const put = file.prepare('INSERT OR REPLACE INTO documents (row, collection, body, crc) VALUES (?, ?, ?, ?)')
const drop = file.prepare('DELETE FROM documents WHERE row = ?')
const addCollection = file.prepare('INSERT OR IGNORE INTO collections (name) VALUES (?)')

const write = ({ collections, changes }: Extract<ToStore, { kind: 'commit' }>): void => {
  file.exec('BEGIN IMMEDIATE')
  for (const name of collections) addCollection.run(name)
  for (let i = 0; i < changes.length; i += 3) {
    const [row, collection, body] = [changes[i], changes[i + 1], changes[i + 2]] as [
      number | null,
      string,
      string | null,
    ]
    // SQLite's own check looks at pages and misses a changed byte inside a value, so the text has its own sum.
    if (body === null) drop.run(row)
    else put.run(row, collection, body, crc32(body))
  }
  const { count } = counted.get() as { count: number }
  file.exec('COMMIT')
  writeSync(mark, String(count).padEnd(MARK_LENGTH), 0)
}

/** A commit that failed may have left its transaction open. */
const rollBack = (): void => {
  try {
    file.exec('ROLLBACK')
  } catch {
    // There was no transaction: SQLite had ended it.
  }
}

const carryOut = (message: ToStore): FromStore => {
  try {
    if (message.kind === 'commit') write(message)
    else file.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    if (message.kind === 'close') file.close()
    return { failed: undefined }
  } catch (error) {
    if (message.kind === 'commit') rollBack()
    return { failed: error instanceof Error ? error.message : String(error) }
  }
}

port.on('message', (message: ToStore) => {
  port.postMessage(carryOut(message))
  if (message.kind === 'close') port.close()
})
