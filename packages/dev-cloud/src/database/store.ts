import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { threadScript } from '../thread-script'
import { MARK_SUFFIX, PRAGMAS } from './data-file'

const WORKER = join(import.meta.dirname, 'store-worker')

/**
 * The changes of one commit: `row, collection, body`, again and again, in one flat list that is cheap to send to the
 * thread. A body of null removes the row; a row of null was never in the file.
 */
export type FlatChanges = readonly (number | string | null)[]

export type ToStore =
  | { readonly kind: 'commit'; readonly collections: readonly string[]; readonly changes: FlatChanges }
  | { readonly kind: 'close' }

export type FromStore = { readonly failed: string | undefined }

/** Writes changes to the disk, one commit at a time. */
export type Store = {
  /** Resolves when all changes are on the disk (`synchronous=FULL`). Rejects when none of them may be relied on. */
  commit(collections: readonly string[], changes: FlatChanges): Promise<void>
  close(): Promise<void>
}

/** Opens the data file in a thread of its own. The file must be whole. */
export const openStore = (path: string): Store => {
  const sqlite = createRequire(import.meta.url).resolve('@photostructure/sqlite')
  const worker = new Worker(threadScript(WORKER), {
    workerData: { path, sqlite, pragmas: PRAGMAS, mark: path + MARK_SUFFIX },
  })
  let ended: Error | undefined
  let waiting: { resolve: () => void; reject: (error: Error) => void } | undefined

  const answer = (error: Error | undefined) => {
    const asked = waiting
    waiting = undefined
    if (error) asked?.reject(error)
    else asked?.resolve()
  }
  worker.on('message', ({ failed }: FromStore) =>
    answer(failed === undefined ? undefined : new Error(failed)),
  )
  const over = (error: Error) => {
    ended ??= error
    answer(ended)
  }
  worker.on('error', over)
  worker.on('exit', () => over(new Error('the thread that writes has ended')))

  const ask = (message: ToStore): Promise<void> =>
    new Promise((resolve, reject) => {
      if (ended) return reject(ended)
      waiting = { resolve, reject }
      worker.postMessage(message)
    })
  return {
    commit: (collections, changes) => ask({ kind: 'commit', collections, changes }),
    close: () => ask({ kind: 'close' }),
  }
}
