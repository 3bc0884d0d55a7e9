import type { AppConfig, PageConfig, Problem } from './compiled-app'
import { readJson } from './read-json'
import { resolvePath } from './resolve-path'

type Configs = Record<string, PageConfig>

/** Paths of components that a phone cannot have: they come from another account's plugin. */
const FROM_PLUGIN = /^(plugin|plugin-private|ext):\/\//

/**
 * Reads the JSON of every page and of every component that they reach. Names of components become paths from the root.
 * A file that app.json does not reach is not part of the mini program.
 */
export const readConfigs = (dist: string, files: string[], app: AppConfig, problems: Problem[]): Configs => {
  const known = new Set(files)
  const configs: Configs = {}
  const rules = {
    has: (path: string) => known.has(`${path}.wxml`) || known.has(`${path}.json`),
    aliases: app.resolveAlias,
  }
  const find = (from: string, using: Record<string, string> = {}): Record<string, string> => {
    const found: Record<string, string> = {}
    for (const [tag, name] of Object.entries(using)) {
      const path = typeof name === 'string' ? resolvePath(from, name, rules) : null
      if (path !== null) found[tag] = `/${path}`
      else problems.push(missingComponent(from, tag, String(name)))
    }
    return found
  }
  const visit = (path: string): void => {
    if (path in configs || !rules.has(path)) return
    const raw = known.has(`${path}.json`) ? readJson<PageConfig>(dist, `${path}.json`, problems) : undefined
    const generics = defaultsOf(raw)
    const config = { ...raw, usingComponents: find(path, raw?.usingComponents) }
    configs[path] = generics
      ? { ...config, componentGenerics: withDefaults(raw, find(path, generics)) }
      : config
    for (const one of pathsIn(configs[path])) visit(one)
  }
  const shared = find('app', app.usingComponents)
  for (const path of [...app.pages, ...Object.values(shared).map(fromRoot)]) visit(path)
  if (app.tabBar?.custom) visit('custom-tab-bar/index')
  // Global components are the same in every file, unless a file has its own of that name.
  for (const config of Object.values(configs))
    config.usingComponents = { ...shared, ...config.usingComponents }
  return Object.fromEntries(Object.entries(configs).sort(([a], [b]) => (a < b ? -1 : 1)))
}

const missingComponent = (from: string, tag: string, name: string): Problem => ({
  level: FROM_PLUGIN.test(name) ? 'warning' : 'error',
  file: `${from}.json`,
  message: `component <${tag}> is not found: ${name}`,
})

type Generics = Record<string, { readonly default?: string } | boolean>

const defaultsOf = (config: PageConfig | undefined): Record<string, string> | null => {
  if (!config?.componentGenerics) return null
  const generics = Object.entries(config.componentGenerics as Generics)
  return Object.fromEntries(
    generics.flatMap(([name, value]) =>
      typeof value === 'object' && value?.default ? [[name, value.default]] : [],
    ),
  )
}

const withDefaults = (
  config: PageConfig | undefined,
  defaults: Record<string, string>,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.keys(config?.componentGenerics ?? {}).map((name) => [
      name,
      defaults[name] ? { default: defaults[name] } : true,
    ]),
  )

const pathsIn = (config: PageConfig): string[] => {
  const generics = Object.values((config.componentGenerics ?? {}) as Generics)
  const defaults = generics.flatMap((value) =>
    typeof value === 'object' && value.default ? [value.default] : [],
  )
  return [...Object.values(config.usingComponents ?? {}), ...defaults].map(fromRoot)
}

const fromRoot = (path: string): string => path.replace(/^\//, '')
