import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { UsageError } from '../cloud-error'

/** The one file that holds all documents, in the data folder. */
export const DATA_FILE = 'database.sqlite'

const SCHEMA = `
  CREATE TABLE collections (name TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE documents (collection TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, crc INTEGER NOT NULL,
                          PRIMARY KEY (collection, id)) WITHOUT ROWID;
  PRAGMA user_version = 1;`

const VERSION = 1

/**
 * Opens the data file, making it when the folder has none. Throws `UsageError` when what is there is damaged or not
 * ours; it is never overwritten.
 */
export function openDataFile(folder: string): DatabaseSyncInstance {
  const path = join(folder, DATA_FILE)
  if (existsSync(`${path}-wal`) && !existsSync(path))
    throw damagedFile(path, 'the file is gone but its write-ahead log is there')
  if (!existsSync(path)) createDataFile(path)
  if (statSync(path).size === 0) throw damagedFile(path, 'it is empty')
  return openChecked(path)
}

/** Made under another name and renamed when complete, so that a file under the real name is always whole. */
function createDataFile(path: string): void {
  const draft = `${path}.draft`
  rmSync(draft, { force: true })
  const file = new DatabaseSync(draft)
  file.exec(SCHEMA)
  file.close()
  renameSync(draft, path)
}

function openChecked(path: string): DatabaseSyncInstance {
  let file: DatabaseSyncInstance | undefined
  try {
    file = new DatabaseSync(path)
    file.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;')
    assertWhole(file)
    return file
  } catch (error) {
    file?.close()
    throw damagedFile(path, (error as Error).message)
  }
}

function assertWhole(file: DatabaseSyncInstance): void {
  const check = file.prepare('PRAGMA quick_check(1)').get() as { quick_check: string }
  if (check.quick_check !== 'ok') throw new Error(check.quick_check)
  const { user_version: version } = file.prepare('PRAGMA user_version').get() as { user_version: number }
  if (version !== VERSION) throw new Error(`its version is ${version} and not ${VERSION}`)
}

/** The refusal of a damaged file; `why` is SQLite's own words, on one line. */
export function damagedFile(path: string, why: string): UsageError {
  return new UsageError(
    `The data file ${path} is damaged (${why.replace(/\s+/g, ' ')}); it was left as it is. Restore a copy, or start with --fresh or another --data folder.`,
  )
}
