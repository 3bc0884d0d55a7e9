import type { LogicWorld } from './logic-globals'

export type Require = (path: string) => unknown

type Module = {
  readonly exports: unknown
}

type Script = (this: unknown, require: Require, module: Module, exports: unknown) => void

/** Runs the build's scripts as WeChat does: each file once, in a function of its own. */
export const createModuleLoader = (scripts: Record<string, string>, logic: LogicWorld): Require => {
  const loaded = new Map<string, Module>()
  const load = (path: string): unknown => {
    const known = loaded.get(path)
    if (known) return known.exports
    const source = scripts[path]
    if (source === undefined) throw new Error(`module '${path}.js' is not defined, require args is '${path}'`)
    const module: Module = { exports: {} }
    loaded.set(path, module)
    // The wrapper adds no line before the source, so that errors name the right lines.
    const script = logic.evaluate(
      `function (require, module, exports) {${source}\n}`,
      `appservice/${path}.js`,
    ) as Script
    script.call(logic.global, requireFrom(path), module, module.exports)
    return module.exports
  }
  const requireFrom = (from: string) => (path: string) => load(resolveModule(from, path, scripts))
  return (path) => load(path)
}

const resolveModule = (from: string, path: string, scripts: Record<string, string>): string => {
  const absolute = path.startsWith('/') ? path : new URL(path, `http://module/${from}`).pathname
  const name = absolute.slice(1).replace(/\.js$/, '')
  return name in scripts ? name : `${name}/index` in scripts ? `${name}/index` : name
}
