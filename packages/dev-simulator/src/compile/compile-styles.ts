import { existsSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import postcss, { type AtRule, CssSyntaxError, type Root } from 'postcss'
import type { Problem } from './compiled-app'
import { rewriteFonts } from './rewrite-fonts'
import { rewriteSelector, type StyleOwner } from './rewrite-selectors'
import { rewriteValue } from './rewrite-values'
import { splitThemeQueries } from './split-theme-queries'

/** Compiles a wxss file and its imports to css for the phone's screen. */
export const compileStyle = (dist: string, file: string, owner: StyleOwner, problems: Problem[]): string => {
  const root = inlineImports(dist, file, problems, new Set())
  root.walkRules((rule) => {
    if (inKeyframes(rule.parent)) return
    try {
      rule.selector = rewriteSelector(rule.selector, owner)
    } catch (error) {
      const line = rule.source?.start?.line
      problems.push({ level: 'error', file, line, message: `${rule.selector}: ${(error as Error).message}` })
    }
  })
  splitThemeQueries(root)
  root.walkDecls((declaration) => {
    declaration.value = rewriteFonts(declaration.prop, rewriteValue(declaration.value))
  })
  return root.toString()
}

const inlineImports = (dist: string, file: string, problems: Problem[], seen: Set<string>): Root => {
  seen.add(file)
  const root = parse(dist, file, problems)
  root.walkAtRules('import', (rule) => {
    const imported = resolveImport(file, rule.params)
    if (seen.has(imported)) rule.remove()
    else if (!existsSync(join(dist, imported))) {
      const line = rule.source?.start?.line
      problems.push({ level: 'error', file, line, message: `${imported} is imported but not in the build` })
      rule.remove()
    } else rule.replaceWith(inlineImports(dist, imported, problems, seen).nodes)
  })
  return root
}

const parse = (dist: string, file: string, problems: Problem[]): Root => {
  try {
    return postcss.parse(closeImports(readFileSync(join(dist, file), 'utf8')), { from: file })
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error
    problems.push({ level: 'error', file, line: error.line, column: error.column, message: error.reason })
    return postcss.root()
  }
}

/** wcsc takes an `@import` without its semicolon; a browser would take the next rule for a part of it. */
const closeImports = (source: string): string =>
  source.replace(/(@import\s+(?:url\([^)]*\)|"[^"\n]*"|'[^'\n]*'))(?=[ \t]*(?:\r?\n|$))/g, '$1;')

const resolveImport = (file: string, params: string): string => {
  const path = params.replace(/^(url\()?["']?|["']?\)?;?$/g, '')
  return path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(file), path)
}

const inKeyframes = (parent: unknown): boolean =>
  /keyframes$/.test((parent as AtRule | undefined)?.name ?? '')
