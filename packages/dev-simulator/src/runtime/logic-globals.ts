/** The language's names that logic code has in WeChat. There is no `eval`, and `Function` is replaced. */
const LANGUAGE_NAMES = `
Object Array Number String Boolean Symbol Date Promise RegExp Error TypeError RangeError SyntaxError EvalError
ReferenceError URIError AggregateError Math JSON Map Set WeakMap WeakSet WeakRef FinalizationRegistry Proxy Reflect
ArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array
Float64Array BigInt BigInt64Array BigUint64Array Intl NaN Infinity undefined
isNaN isFinite parseInt parseFloat encodeURI encodeURIComponent decodeURI decodeURIComponent escape unescape
`
  .trim()
  .split(/\s+/)

/** Names that are hidden too, although the browser does not have them: the simulator's own, and Node's. */
const HIDDEN_BESIDES = ['phone', 'process']

/**
 * The world that logic code runs in. It sees the language and the platform. The browser's names are undefined, so that
 * libraries choose their code for mini programs
 * (https://developers.weixin.qq.com/miniprogram/dev/framework/app-service/).
 */
export type LogicWorld = {
  /** The object that logic code sees as `global` and `globalThis`. */
  readonly global: Record<string, unknown>
  /** Adds a name for code that is evaluated later. */
  add(name: string, value: unknown): void
  /**
   * Evaluates an expression of logic code. Its errors name `file`, and lines count from the expression's first line.
   */
  evaluate(expression: string, file: string): unknown
}

/** @param platform The names that WeChat adds to the language: `wx`, `Page`, timers and others. */
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
      // `new Function` would add lines before the source, and errors would name the wrong lines.
      const source = `(function (${Object.keys(names)},${hidden}) {return ${expression}\n})\n//# sourceURL=${file}`
      // biome-ignore lint/security/noGlobalEval: running the mini program's scripts is what this is for
      const indirectEval = globalThis.eval
      return indirectEval(source).apply(global, Object.values(names))
    },
  }
}

/** The names of the browser's global object that logic code must not see. */
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

/** `Function` makes no functions from text in WeChat, except the one by which libraries find the global object. */
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

/** Timers like WeChat's: they need no `this` and answer numbers. */
export const logicTimers = (): Record<string, unknown> => ({
  setTimeout: window.setTimeout.bind(window),
  clearTimeout: window.clearTimeout.bind(window),
  setInterval: window.setInterval.bind(window),
  clearInterval: window.clearInterval.bind(window),
})
