import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

const known = new Map<string, string>()

/**
 * The path of a script that runs by itself, in a thread or a process. The published package has it as a built file beside
 * its own code. Run from source, it is transpiled once into a temporary file: `file` is the path without its ending, and
 * the code may import only Node's own modules and types.
 */
export const threadScript = (file: string): string => {
  const script = known.get(file) ?? (existsSync(`${file}.cjs`) ? `${file}.cjs` : transpiled(file))
  known.set(file, script)
  return script
}

const transpiled = (file: string): string => {
  const { transformSync } = createRequire(import.meta.url)('esbuild') as typeof import('esbuild')
  const source = readFileSync(`${file}.ts`, 'utf8')
  const { code } = transformSync(source, { loader: 'ts', format: 'cjs', target: 'node20' })
  const folder = mkdtempSync(join(tmpdir(), 'dev-cloud-threads-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const script = join(folder, `${basename(file)}.cjs`)
  writeFileSync(script, code)
  return script
}
