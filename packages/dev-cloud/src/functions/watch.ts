import { basename, dirname } from 'node:path'
import { watch } from 'chokidar'

/** Calls back with the name of a function once its changed `index.js` or `config.json` is completely written. */
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
