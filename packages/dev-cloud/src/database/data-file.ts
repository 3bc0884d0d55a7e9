import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { UsageError } from '../cloud-error'

/** The one file that holds all documents, in the data folder. */
export const DATA_FILE = 'database.sqlite'

/** Beside the data file: how many commits it has. */
export const MARK_SUFFIX = '.mark'

const VERSION = 2

const DOCUMENTS =
  'CREATE TABLE documents (row INTEGER PRIMARY KEY, collection TEXT NOT NULL, body TEXT NOT NULL, crc INTEGER NOT NULL);'

const SCHEMA = `
  CREATE TABLE collections (name TEXT PRIMARY KEY) WITHOUT ROWID;
  ${DOCUMENTS}
  PRAGMA user_version = ${VERSION};`

/** Version 1 sorted documents by id, which made each insert slower as the file grew. */
const FROM_VERSION_1 = `
  BEGIN IMMEDIATE;
  ALTER TABLE documents RENAME TO sorted_documents;
  ${DOCUMENTS}
  INSERT INTO documents (collection, body, crc) SELECT collection, body, crc FROM sorted_documents;
  DROP TABLE sorted_documents;
  PRAGMA user_version = ${VERSION};
  COMMIT;`

/**
 * The settings of every connection. A commit is on the disk when it returns. A connection waits for a lock, because the
 * connection that read the file at the start may close, and clean up, while another writes.
 */
export const PRAGMAS = 'PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;'

/**
 * Opens the data file, or makes it when the folder has none. Throws `UsageError` when the file is damaged or not ours; such
 * a file is never overwritten.
 */
export const openDataFile = (folder: string): DatabaseSyncInstance => {
  const path = join(folder, DATA_FILE)
  if (existsSync(`${path}-wal`) && !existsSync(path))
    throw damagedFile(path, 'the file is gone but its write-ahead log is there')
  if (!existsSync(path)) createDataFile(path)
  if (statSync(path).size === 0) throw damagedFile(path, 'it is empty')
  const log = `${path}-wal`
  const before = existsSync(log) ? readFileSync(log) : undefined
  const file = openChecked(path)
  const lost = lostCommits(file, path)
  if (lost === 0) return file
  file.close()
  // Closing has moved what could be read into the data file and removed the log, which is left as it was.
  if (before) writeFileSync(log, before)
  throw new UsageError(lostText(log, lost))
}

/** How many commits were acknowledged that the file does not have. */
const lostCommits = (file: DatabaseSyncInstance, path: string): number => {
  const mark = existsSync(path + MARK_SUFFIX) ? Number(readFileSync(path + MARK_SUFFIX, 'utf8')) : 0
  const hasTable = file.prepare("SELECT 1 FROM sqlite_master WHERE name = 'commits'").get() !== undefined
  const row = hasTable ? (file.prepare('SELECT count FROM commits').get() as { count: number }) : undefined
  return Math.max(0, (Number.isFinite(mark) ? mark : 0) - (row?.count ?? 0))
}

const lostText = (log: string, lost: number): string =>
  `The write-ahead log ${log} is damaged, cut or missing: the last ${lost} commits are not in it. Restore a copy, remove ${log.replace(/-wal$/, MARK_SUFFIX)} to go on without them, or start with --fresh or another --data folder.`

/** The file is made under another name and renamed when it is complete, so a file with the real name is always whole. */
const createDataFile = (path: string): void => {
  const draft = `${path}.draft`
  rmSync(draft, { force: true })
  const file = new DatabaseSync(draft)
  file.exec(SCHEMA)
  file.close()
  renameSync(draft, path)
}

const openChecked = (path: string): DatabaseSyncInstance => {
  let file: DatabaseSyncInstance | undefined
  try {
    file = new DatabaseSync(path)
    file.exec(PRAGMAS)
    assertWhole(file)
    return file
  } catch (error) {
    file?.close()
    throw damagedFile(path, (error as Error).message)
  }
}

const assertWhole = (file: DatabaseSyncInstance): void => {
  const check = file.prepare('PRAGMA quick_check(1)').get() as { quick_check: string }
  if (check.quick_check !== 'ok') throw new Error(check.quick_check)
  if (versionOf(file) === 1) file.exec(FROM_VERSION_1)
  const version = versionOf(file)
  if (version !== VERSION) throw new Error(`its version is ${version} and not ${VERSION}`)
}

const versionOf = (file: DatabaseSyncInstance): number =>
  (file.prepare('PRAGMA user_version').get() as { user_version: number }).user_version

/** The refusal of a damaged file. `why` is SQLite's own message. */
export const damagedFile = (path: string, why: string): UsageError =>
  new UsageError(
    `The data file ${path} is damaged (${why.replace(/\s+/g, ' ')}); it was left as it is. Restore a copy, or start with --fresh or another --data folder.`,
  )
