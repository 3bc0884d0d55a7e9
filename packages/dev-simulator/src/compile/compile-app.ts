import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { CompileError } from './compile-error'
import { compileStyle } from './compile-styles'
import { compileTemplates } from './compile-templates'
import type { AppConfig, CompiledApp, Problem, ThemeVariables } from './compiled-app'
import { readConfigs } from './read-configs'
import { readJson } from './read-json'
import { readScripts } from './read-scripts'
import type { StyleOwner } from './rewrite-selectors'
import { askWechatCompilers } from './wechat-compilers'

interface RawAppConfig extends Omit<AppConfig, 'subpackageRoots'> {
  subPackages?: Subpackage[]
  subpackages?: Subpackage[]
  themeLocation?: string
}

type Subpackage = {
  readonly root: string
  readonly pages: string[]
}

/**
 * Reads a compiled weapp build and converts it to what a phone can run. Mistakes in it are listed in `problems`.
 * @throws {CompileError} when there is no app.json
 */
export const compileApp = (dist: string): CompiledApp => {
  if (!existsSync(join(dist, 'app.json'))) {
    throw new CompileError(
      `There is no app.json in ${dist}: build the mini program first, or name its built folder.`,
    )
  }
  const problems: Problem[] = []
  const files = listFiles(dist)
  const raw = readJson<RawAppConfig>(dist, 'app.json', problems)
  const app = joinSubpackages(raw ?? { pages: [] })
  const configs = readConfigs(dist, files, app, problems)
  reportMissingPages(app, files, problems)
  reportMissingTabBar(app, files, problems)
  const compiled = {
    appId: appIdOf(dist),
    app,
    themes: readThemes(dist, files, raw, problems),
    configs,
    scripts: readScripts(dist, files, problems),
    styles: compileStyles(dist, files, app, problems),
    templates: compileTemplates(dist, files, problems),
    problems: joinFindings(askWechatCompilers(dist, files), problems),
  }
  return { revision: hash(JSON.stringify(compiled)), ...compiled }
}

/**
 * Joins the problems. For a file that WeChat's compilers refuse, other compilers would report the same mistake again.
 */
const joinFindings = (wechat: Problem[], own: Problem[]): Problem[] => {
  const refused = new Set(wechat.filter(({ level }) => level === 'error').map(({ file }) => file))
  return [...wechat, ...own.filter(({ file }) => !refused.has(file))]
}

const listFiles = (dist: string): string[] =>
  readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()

const joinSubpackages = (raw: RawAppConfig): AppConfig => {
  const subpackages = raw.subPackages ?? raw.subpackages ?? []
  const roots = subpackages.map(({ root }) => `${root.replace(/^\/|\/$/g, '')}/`)
  const inside = subpackages.flatMap(({ pages }, n) => pages.map((page) => `${roots[n]}${page}`))
  const pages = [...(raw.pages ?? []), ...inside].map((page) => page.replace(/^\//, ''))
  return { ...raw, pages, subpackageRoots: roots }
}

const reportMissingPages = (app: AppConfig, files: string[], problems: Problem[]): void => {
  for (const page of app.pages) {
    if (files.includes(`${page}.wxml`) && files.includes(`${page}.js`)) continue
    problems.push({
      level: 'error',
      file: 'app.json',
      message: `page ${page} is listed, but its files are missing`,
    })
  }
}

/** https://developers.weixin.qq.com/miniprogram/dev/framework/ability/custom-tabbar.html */
const reportMissingTabBar = (app: AppConfig, files: string[], problems: Problem[]): void => {
  if (!app.tabBar?.custom || files.includes('custom-tab-bar/index.wxml')) return
  problems.push({
    level: 'error',
    file: 'app.json',
    message: 'tabBar.custom is true, but there is no custom-tab-bar/index',
  })
}

const readThemes = (
  dist: string,
  files: string[],
  raw: RawAppConfig | undefined,
  problems: Problem[],
): ThemeVariables | null => {
  const file = (raw?.themeLocation ?? 'theme.json').replace(/^\.?\//, '')
  if (!files.includes(file)) return null
  return readJson<ThemeVariables>(dist, file, problems) ?? null
}

const compileStyles = (
  dist: string,
  files: string[],
  app: AppConfig,
  problems: Problem[],
): Record<string, string> => {
  const styles: Record<string, string> = {}
  for (const file of files) {
    const base = file.slice(0, -'.wxss'.length)
    if (!file.endsWith('.wxss')) continue
    if (base === 'app' || files.includes(`${base}.wxml`)) {
      styles[base] = compileStyle(dist, file, ownerOf(base, app), problems)
    }
  }
  return styles
}

const ownerOf = (base: string, app: AppConfig): StyleOwner => {
  if (base === 'app') return { kind: 'app' }
  return app.pages.includes(base) ? { kind: 'page', path: base } : { kind: 'component' }
}

const appIdOf = (dist: string): string => {
  const file = join(dist, 'project.config.json')
  const problems: Problem[] = []
  const project = existsSync(file)
    ? readJson<{ appid?: string }>(dist, 'project.config.json', problems)
    : undefined
  return project?.appid || `local-${hash(dist)}`
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)
