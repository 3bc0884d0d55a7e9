import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { UsageError } from './cloud-error'

export type FolderLock = { release(): void }

/**
 * Makes the data folder if needed and locks it for this process. The operating system locks an empty SQLite file and
 * frees it when the process ends, so a kill leaves no stale lock. Throws `UsageError` when the folder is locked.
 */
export const lockFolder = (folder: string): FolderLock => {
  makeFolder(folder)
  const file = new DatabaseSync(join(folder, 'lock.sqlite'))
  try {
    file.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    file.close()
    throw new UsageError(
      `Another local cloud has the data folder ${folder} open; stop it or use another with --data (${(error as Error).message}).`,
    )
  }
  return { release: () => file.close() }
}

const makeFolder = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new UsageError(`The data folder ${folder} cannot be made: ${(error as Error).message}.`)
  }
}
