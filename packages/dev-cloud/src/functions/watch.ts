import { basename, dirname } from 'node:path'
import { watch } from 'chokidar'

/** Calls back, once things are quiet, with the name of each function whose `index.js` or `config.json` changed. */
export const watchFunctions = (
  folder: string,
  onChange: (name: string) => void,
): { close(): Promise<void> } => {
  const watcher = watch(folder, {
    depth: 1,
    ignoreInitial: true,
    ignored: (path) => path.includes('node_modules'),
    awaitWriteFinish: { stabilityThreshold: 100, pollInterval: 20 },
  })
  watcher.on('all', (_event, path) => {
    if (['index.js', 'config.json'].includes(basename(path))) onChange(basename(dirname(path)))
  })
  return { close: () => watcher.close() }
}
