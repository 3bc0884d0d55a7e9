import { HIDDEN_NAMES } from './logic-globals'

export type Require = (path: string) => unknown

interface Module {
  exports: unknown
}

/**
 * Runs the build's scripts as WeChat does: each file once, in a function of its own, with `require`, `module` and
 * `exports`, and with the platform's names in place of the browser's.
 */
export function createModuleLoader(scripts: Record<string, string>, scope: Record<string, unknown>): Require {
  const loaded = new Map<string, Module>()
  const load = (path: string): unknown => {
    const known = loaded.get(path)
    if (known) return known.exports
    const source = scripts[path]
    if (source === undefined) throw new Error(`module '${path}.js' is not defined, require args is '${path}'`)
    const module: Module = { exports: {} }
    loaded.set(path, module)
    run(path, source, { ...scope, module, exports: module.exports, require: requireFrom(path) })
    return module.exports
  }
  const requireFrom = (from: string) => (path: string) => load(resolveModule(from, path, scripts))
  return (path) => load(path)
}

function resolveModule(from: string, path: string, scripts: Record<string, string>): string {
  const absolute = path.startsWith('/') ? path : new URL(path, `http://module/${from}`).pathname
  const name = absolute.slice(1).replace(/\.js$/, '')
  return name in scripts ? name : `${name}/index` in scripts ? `${name}/index` : name
}

function run(path: string, source: string, scope: Record<string, unknown>): void {
  const names = Object.keys(scope)
  const hidden = HIDDEN_NAMES.filter((name) => !(name in scope))
  // Not `new Function`: it puts lines of its own before the source, and errors would name the wrong ones.
  const wrapped = `(function (${[...names, ...hidden].join(',')}) {${source}\n})\n//# sourceURL=appservice/${path}.js`
  // biome-ignore lint/security/noGlobalEval: running the mini program's scripts is what this is for
  const indirectEval = globalThis.eval
  const script = indirectEval(wrapped) as (...values: unknown[]) => void
  script.apply(undefined, Object.values(scope))
}
