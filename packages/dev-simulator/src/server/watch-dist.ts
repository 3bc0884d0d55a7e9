import { watch } from 'chokidar'

/** A build writes many files; this long after the last one it is taken to be complete. */
const QUIET_MS = 250

/** Tells when the build has changed. */
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
