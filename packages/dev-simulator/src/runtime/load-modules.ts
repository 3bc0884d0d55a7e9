import type { CompiledApp } from '../compile/compiled-app'
import { resolvePath } from '../compile/resolve-path'
import type { LogicWorld } from './logic-globals'

/** Loads a script by its path from the root, without ending. */
export type Require = (path: string) => unknown

/** `require` as a script gets it. */
type ScriptRequire = ((
  path: string,
  done?: (exports: unknown) => void,
  failed?: FailedRequire,
) => unknown) & {
  /** Loads a script that may be in a subpackage (https://developers.weixin.qq.com/miniprogram/dev/reference/api/require.html). */
  async(path: string): Promise<unknown>
}

type FailedRequire = (failure: { readonly mod: string; readonly errMsg: string }) => void

type Module = {
  readonly exports: unknown
}

type Script = (this: unknown, require: ScriptRequire, module: Module, exports: unknown) => void

/** Runs the build's scripts as WeChat does: each file once, in a function of its own. */
export const createModuleLoader = ({ scripts, app }: CompiledApp, logic: LogicWorld): Require => {
  const loaded = new Map<string, Module>()
  const load = (path: string): unknown => {
    const known = loaded.get(path)
    if (known) return known.exports
    const source = scripts[path]
    if (source === undefined) throw notDefined(path, path)
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
  const rules = { has: (path: string) => Object.hasOwn(scripts, path), aliases: app.resolveAlias }
  const requireFrom = (from: string): ScriptRequire => {
    const find = (path: string): unknown => {
      const found = resolvePath(from, String(path), rules)
      if (found === null) throw notDefined(from, path)
      return load(found)
    }
    const later = async (path: string): Promise<unknown> => find(path)
    const require = (path: string, done?: (exports: unknown) => void, failed?: FailedRequire) => {
      if (typeof done !== 'function') return find(path)
      later(path).then(done, (error: Error) => failed?.({ mod: path, errMsg: error.message }))
    }
    return Object.assign(require, { async: later })
  }
  return load
}

const notDefined = (from: string, path: string): Error =>
  new Error(`module '${path}.js' is not defined, require args is '${path}' in ${from}.js`)
