import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type * as Compiler from 'glass-easel-template-compiler'
import type { Problem } from './compiled-app'
import { replaceInlineWxs } from './wxs/inline-wxs'
import { WXS_RUNTIME } from './wxs/runtime'
import { createWxsCompiler, type WxsCompiler } from './wxs/wxs-files'

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
const BROKEN_MARKUP =
  /missing end tag|unexpected end tag|invalid end tag|unmatched|illegal|invalid identifier/i

/** Findings about markup that WeChat's wcc accepts: an attribute that says nothing, children of a `<slot>`. */
const ACCEPTED_MARKUP = /invalid attribute|not allowed for this element|duplicated|uppercase/i

/**
 * Compiles all wxml and wxs to one JavaScript expression. The phone evaluates it with `eventWrapper`,
 * `changeWrapper` and `wxsFailed` in scope.
 */
export const compileTemplates = (dist: string, files: string[], problems: Problem[]): string => {
  const group = new TmplGroup()
  // Compiled templates wrap listeners of events with `Q.C`, and of `change:` attributes with `Q.A`.
  group.setExtraRuntimeScript(`Q.C=eventWrapper;Q.A=changeWrapper;${WXS_RUNTIME}`)
  const wxs = createWxsCompiler(files, problems)
  for (const file of files) {
    if (file.endsWith('.wxs')) group.addScript(withoutExtension(file), wxs.compile(file, read(dist, file)))
    if (file.endsWith('.wxml')) addTemplate(group, file, compileInline(wxs, file, read(dist, file)), problems)
  }
  for (const path of wxs.missing()) group.addScript(path, '')
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

const compileInline = (wxs: WxsCompiler, file: string, source: string): string =>
  replaceInlineWxs(wxs.checkSources(file, source), (body, line) => wxs.compile(file, body, line))

const addTemplate = (group: Compiler.TmplGroup, file: string, source: string, problems: Problem[]): void => {
  const findings: TemplateFinding[] = group.addTmpl(withoutExtension(file), source)
  for (const finding of findings) {
    const accepted = ACCEPTED_MARKUP.test(finding.message)
    const broken = !accepted && (finding.isError || BROKEN_MARKUP.test(finding.message))
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
