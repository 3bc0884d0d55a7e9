import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type * as Compiler from 'glass-easel-template-compiler'
import type { Problem } from './compiled-app'

// The package cannot be imported as an ES module: its main is CommonJS and it has no "exports".
const { TmplGroup } = createRequire(import.meta.filename)('glass-easel-template-compiler') as typeof Compiler

/** A finding of the template compiler. Its lines and columns count from 0. */
type TemplateFinding = {
  readonly isError: boolean
  readonly message: string
  readonly startLine: number
  readonly startColumn: number
}

/** Findings that are mistakes of the author, although the compiler continues after them. */
const BROKEN_MARKUP = /missing end tag|unexpected end tag|unmatched|illegal|invalid/i

/** Compiles all wxml and wxs to one JavaScript expression. The phone evaluates it with `eventWrapper` in scope. */
export const compileTemplates = (dist: string, files: string[], problems: Problem[]): string => {
  const group = new TmplGroup()
  // Compiled templates wrap every event listener with `Q.C`.
  group.setExtraRuntimeScript('Q.C=eventWrapper;')
  for (const file of files) {
    if (file.endsWith('.wxs')) group.addScript(withoutExtension(file), read(dist, file))
    if (file.endsWith('.wxml')) addTemplate(group, file, read(dist, file), problems)
  }
  const expression = group.getTmplGenObjectGroups()
  group.free()
  return expression
}

/** The templates of native components, keyed by name. */
export const compileNativeTemplates = (templates: Record<string, string>): string => {
  const group = new TmplGroup()
  for (const [name, source] of Object.entries(templates)) group.addTmpl(name, source)
  const expression = group.getTmplGenObjectGroups()
  group.free()
  return expression
}

const addTemplate = (group: Compiler.TmplGroup, file: string, source: string, problems: Problem[]): void => {
  const findings: TemplateFinding[] = group.addTmpl(withoutExtension(file), source)
  for (const finding of findings) {
    const broken = finding.isError || BROKEN_MARKUP.test(finding.message)
    problems.push({
      level: broken ? 'error' : 'warning',
      file,
      line: finding.startLine + 1,
      column: finding.startColumn + 1,
      message: finding.message,
    })
  }
}

const read = (dist: string, file: string): string => readFileSync(join(dist, file), 'utf8')

const withoutExtension = (file: string): string => file.replace(/\.[^.]+$/, '')
