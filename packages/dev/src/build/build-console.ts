import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { consoleDir, consoleDist, root } from '../paths'
import { runNode } from '../run-process'
import { createStamp } from './built-from'

/** What the console is built from. */
const sources = () => ({
  folders: [
    join(consoleDir, 'src'),
    join(consoleDir, 'public'),
    join(root, 'packages/design'),
    ...['types', 'domain'].map((name) => join(root, 'packages', name, 'src')),
  ],
  files: [join(consoleDir, 'index.html'), join(consoleDir, 'vite.config.ts'), join(root, 'pnpm-lock.yaml')],
  settings: [process.version],
})

/** Builds the console, unless it was built from the same sources. */
export const buildConsole = async (): Promise<void> => {
  const stamp = createStamp(`${consoleDist}.sha256`, sources())
  if (existsSync(join(consoleDist, 'index.html')) && stamp.fits()) return
  stamp.remove()
  const vite = join(consoleDir, 'node_modules/vite/bin/vite.js')
  await runNode([vite, 'build', '--logLevel', 'error'], { cwd: consoleDir, quiet: true })
  stamp.write()
}
