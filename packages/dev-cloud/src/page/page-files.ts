import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** The published package has the page as built files beside its code. */
const BUILT = join(import.meta.dirname, 'page')

const SOURCE = join(import.meta.dirname, '../../page')

const isBuilt = (): boolean => existsSync(join(BUILT, 'app.js'))

const read = (name: string): string => readFileSync(join(isBuilt() ? BUILT : SOURCE, name), 'utf8')

export const pageDocument = (): string => read('index.html')

/** With the style of the library that draws the charts (page/src/panels.tsx). */
export const pageStyle = (): string => (isBuilt() ? read('style.css') : chartStyle() + read('style.css'))

const chartStyle = (): string =>
  readFileSync(createRequire(import.meta.url).resolve('uplot/dist/uPlot.min.css'), 'utf8')

/** From source, the script is bundled when it is first asked for, so that a cloud without a viewer starts faster. */
export const pageScript = async (): Promise<string> => (isBuilt() ? read('app.js') : bundle())

const bundle = async (): Promise<string> => {
  const { build } = createRequire(import.meta.url)('esbuild') as typeof import('esbuild')
  const result = await build({
    entryPoints: [join(SOURCE, 'src/app.tsx')],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  })
  return result.outputFiles[0]?.text ?? ''
}
