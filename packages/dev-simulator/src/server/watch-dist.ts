import { watch } from 'chokidar'

/** A build writes many files. It counts as complete when no file has changed for so long; ms. */
const QUIET_MS = 250

/** Calls `changed` when the build has changed. */
export const watchDist = (dist: string, changed: () => void): { close(): Promise<void> } => {
  const watcher = watch(dist, { ignoreInitial: true })
  let timer: NodeJS.Timeout | undefined
  watcher.on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(changed, QUIET_MS)
  })
  return {
    async close() {
      clearTimeout(timer)
      await watcher.close()
    },
  }
}
