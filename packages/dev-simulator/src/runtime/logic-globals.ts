/** What the language gives, as far as WeChat leaves it to logic code: `eval` is gone, `Function` is another. */
const LANGUAGE_NAMES = `
Object Array Number String Boolean Symbol Date Promise RegExp Error TypeError RangeError SyntaxError EvalError
ReferenceError URIError AggregateError Math JSON Map Set WeakMap WeakSet WeakRef FinalizationRegistry Proxy Reflect
ArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array
Float64Array BigInt BigInt64Array BigUint64Array Intl NaN Infinity undefined
isNaN isFinite parseInt parseFloat encodeURI encodeURIComponent decodeURI decodeURIComponent escape unescape
`
  .trim()
  .split(/\s+/)

/** Hidden though they are no names of the browser when logic code is compiled: the simulator's own, and Node's. */
const HIDDEN_BESIDES = ['phone', 'process']

/**
 * Where logic code runs. It sees the language and the platform; the browser's names are undefined, so that libraries
 * choose their mini program ways (https://developers.weixin.qq.com/miniprogram/dev/framework/app-service/).
 */
export type LogicWorld = {
  /** What logic code knows as `global` and `globalThis`. */
  readonly global: Record<string, unknown>
  /** Adds a name, for what is evaluated from now on. */
  add(name: string, value: unknown): void
  /** The value of an expression of logic code; its errors name `file`, and count lines from the expression's first. */
  evaluate(expression: string, file: string): unknown
}

/** @param platform what WeChat adds to the language: `wx`, `Page`, timers and the like. */
export const createLogicWorld = (platform: Record<string, unknown>): LogicWorld => {
  const browser = globalThis as unknown as Record<string, unknown>
  const language = Object.fromEntries(LANGUAGE_NAMES.map((name) => [name, browser[name]]))
  const global: Record<string, unknown> = { ...language, ...platform }
  const names = { ...platform, Function: createFunction(global), global, globalThis: global }
  Object.assign(global, names)
  const hidden = hiddenNames(global).join(',')
  return {
    global,
    add(name, value) {
      Object.assign(names, { [name]: value })
      global[name] = value
    },
    evaluate(expression, file) {
      // Not `new Function`: it puts lines of its own before the source, and errors would name the wrong ones.
      const source = `(function (${Object.keys(names)},${hidden}) {return ${expression}\n})\n//# sourceURL=${file}`
      // biome-ignore lint/security/noGlobalEval: running the mini program's scripts is what this is for
      const indirectEval = globalThis.eval
      return indirectEval(source).apply(global, Object.values(names))
    },
  }
}

/** All names of the browser's global object that are not logic code's. */
const hiddenNames = (global: object): string[] => {
  const found = new Set(HIDDEN_BESIDES)
  for (let owner: object | null = globalThis; owner && owner !== Object.prototype; ) {
    for (const name of Object.getOwnPropertyNames(owner)) found.add(name)
    owner = Object.getPrototypeOf(owner)
  }
  return [...found].filter(
    (name) => /^[\w$]+$/.test(name) && !/^\d/.test(name) && !Object.hasOwn(global, name),
  )
}

/** WeChat makes no functions of text, but for the one that libraries find the global object with. */
const createFunction = (global: object): FunctionConstructor => {
  const make = (...source: unknown[]) => {
    if (/^\s*return this;?\s*$/.test(source.join(','))) return () => global
    throw new EvalError('functions cannot be made of text in a mini program')
  }
  return new Proxy(Function, {
    apply: (_, __, source) => make(...source),
    construct: (_, source) => make(...source),
  })
}

/** Timers that cannot be told apart from WeChat's: bound, and answering with numbers. */
export const logicTimers = (): Record<string, unknown> => ({
  setTimeout: window.setTimeout.bind(window),
  clearTimeout: window.clearTimeout.bind(window),
  setInterval: window.setInterval.bind(window),
  clearInterval: window.clearInterval.bind(window),
})
