import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import type { Problem } from './compiled-app'

/** A statement of an ES module: at the start of a line, or after another statement in a minified file. */
const MODULE_SYNTAX =
  /(?:^|[;}\n])\s*(?:import\s*[\w{*'"]|export\s*(?:[{*]|(?:default|const|let|var|function|class|async)\b))/

/**
 * Reads the scripts of a build, by path. ES modules become CommonJS, as DevTools compiles them by default; lines keep
 * their numbers only in scripts that are CommonJS already.
 */
export const readScripts = (dist: string, files: string[], problems: Problem[]): Record<string, string> => {
  const scripts: Record<string, string> = {}
  for (const file of files) {
    if (!file.endsWith('.js')) continue
    const source = readFileSync(join(dist, file), 'utf8')
    scripts[file.slice(0, -'.js'.length)] = MODULE_SYNTAX.test(source)
      ? toCommonJs(file, source, problems)
      : source
  }
  return scripts
}

const toCommonJs = (file: string, source: string, problems: Problem[]): string => {
  try {
    return transformSync(source, { format: 'cjs', target: 'es2020', sourcefile: file, logLevel: 'silent' })
      .code
  } catch (error) {
    const found = (error as { errors?: { text: string; location?: { line: number; column: number } }[] })
      .errors?.[0]
    // Text that only looks like a module stays as it is: the phone says what is wrong with it.
    if (!found) return source
    const { line, column = 0 } = found.location ?? {}
    problems.push({ level: 'error', file, line, column: column + 1, message: found.text })
    return source
  }
}
