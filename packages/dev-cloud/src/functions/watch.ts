import { relative, sep } from 'node:path'
import { watch } from 'chokidar'

/**
 * Calls back with the name of a function once a changed file of its folder is completely written: its code, its
 * configuration, and every file beside them. Installed packages are not watched.
 */
export const watchFunctions = (
  folder: string,
  onChange: (name: string) => void,
): { close(): Promise<void> } => {
  const watcher = watch(folder, {
    ignoreInitial: true,
    ignored: (path) => path.split(sep).includes('node_modules'),
    awaitWriteFinish: { stabilityThreshold: 100, pollInterval: 20 },
  })
  watcher.on('all', (_event, path) => {
    const [name, ...inside] = relative(folder, path).split(sep)
    if (name && inside.length > 0) onChange(name)
  })
  return { close: () => watcher.close() }
}
