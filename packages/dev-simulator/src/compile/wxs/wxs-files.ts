import { posix } from 'node:path'
import type { Problem } from '../compiled-app'
import { compileWxs } from './compile-wxs'

/** Compiles the WXS of one build. A mistake is that file's own: it is listed, and the file exports nothing. */
export type WxsCompiler = {
  /** @param line The line of `file` at which the source begins, from 0. */
  compile(file: string, source: string, line?: number): string
  /** Answers the template, and remembers which files its `<wxs src>` names and the build does not have. */
  checkSources(file: string, template: string): string
  /** Paths, without ending, of files that are named and not in the build. */
  missing(): string[]
}

const SOURCES = /<!--[\s\S]*?-->|<wxs\b[^>]*?\ssrc\s*=\s*["']([^"'{}]+)["']/g

export const createWxsCompiler = (files: readonly string[], problems: Problem[]): WxsCompiler => {
  const known = new Set(files)
  const missing = new Set<string>()
  const resolve = (from: string, required: string, line: number): string => {
    const path = required.startsWith('/')
      ? posix.normalize(required).slice(1)
      : posix.join(posix.dirname(from), required)
    const name = path.replace(/\.wxs$/, '')
    if (known.has(`${name}.wxs`)) return name
    missing.add(name)
    problems.push({ level: 'error', file: from, line, message: `${required} is not in the build` })
    return name
  }
  return {
    missing: () => [...missing],
    compile(file, source, line = 0) {
      const result = compileWxs(source, (required) => resolve(file, required, line + 1))
      if (result.ok) return guarded(file, result.code)
      const place = { file, line: result.line + line, column: result.column }
      problems.push({ level: 'error', ...place, message: `wxs: ${result.message}` })
      return ''
    },
    checkSources(file, template) {
      for (const { 1: source, index } of template.matchAll(SOURCES)) {
        if (source !== undefined) resolve(file, source, template.slice(0, index).split('\n').length)
      }
      return template
    },
  }
}

/** Keeps an error that a script throws while it loads from ending all of the others. */
const guarded = (file: string, code: string): string =>
  `try{${code}\n}catch(e){wxsFailed(e,${JSON.stringify(file)})}`
