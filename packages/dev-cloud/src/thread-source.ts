import { readFileSync } from 'node:fs'
import { transformSync } from 'esbuild'

const known = new Map<string, string>()

/**
 * The JavaScript of a TypeScript file, as text that a worker thread can run. It is a CommonJS script with no place of
 * its own, so the file may import only Node's own modules and types.
 */
export const threadSource = (file: string): string => {
  const source =
    known.get(file) ??
    transformSync(readFileSync(file, 'utf8'), { loader: 'ts', format: 'cjs', target: 'node20' }).code
  known.set(file, source)
  return source
}
