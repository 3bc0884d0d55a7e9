import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { PHONE_FONT } from '../compile/rewrite-fonts'

/** Where the phone's page finds the font's files. */
export const FONT_PATH = '/assets/fonts/'

const root = () =>
  dirname(createRequire(import.meta.filename).resolve('@fontsource-variable/noto-sans-sc/package.json'))

/**
 * The css of the phone's font, Noto Sans SC. A page loads only those of its hundred parts that it uses. Text waits for
 * the font and is never drawn in another.
 */
export const readFontFaces = (): string =>
  readFileSync(join(root(), 'wght.css'), 'utf8')
    .replaceAll("'Noto Sans SC Variable'", `'${PHONE_FONT}'`)
    .replaceAll('url(./files/', `url(${FONT_PATH}`)
    .replaceAll('font-display: swap', 'font-display: block')

/** One part of the font, or null where there is no such part. */
export const readFont = (path: string): Buffer | null => {
  const file = join(root(), 'files', basename(path))
  return /\.woff2$/.test(path) && existsSync(file) ? readFileSync(file) : null
}
