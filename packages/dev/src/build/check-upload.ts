import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { basename, join } from 'node:path'
import type { Metafile } from 'esbuild'

/** What a function's folder holds after a build. A folder is uploaded whole. */
const FILES = ['config.json', 'index.js', 'package.json', 'src']

const externalsOf = ({ outputs }: Metafile): string[] =>
  Object.values(outputs)
    .flatMap(({ imports }) => imports)
    .filter(({ external, path }) => external && !isBuiltin(path))
    .map(({ path }) => path)

/** A file manager's own files (`.DS_Store`) are harmless. */
const strangersIn = (folder: string): string[] =>
  readdirSync(folder).filter((file) => !FILES.includes(file) && !file.startsWith('.'))

/** Throws where a function's folder holds more than its sources and one self-contained bundle. */
export const checkUpload = (folder: string, metafile: Metafile): void => {
  const name = basename(folder)
  const strangers = strangersIn(folder)
  if (strangers.length > 0)
    throw new Error(`The folder of ${name} would upload ${strangers.join(', ')}, too.`)
  const externals = externalsOf(metafile)
  if (externals.length > 0) throw new Error(`The bundle of ${name} lacks ${externals.join(', ')}.`)
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  if (dependencies)
    throw new Error(`${name}/package.json has dependencies; its bundle contains them already.`)
}
