/**
 * Names of the browser that WeChat's logic layer does not have. Logic code sees them as undefined, so that libraries
 * choose their mini program paths (https://developers.weixin.qq.com/miniprogram/dev/framework/app-service/).
 */
export const HIDDEN_NAMES = `
window document self parent top frames opener location navigator history screen visualViewport external chrome
localStorage sessionStorage indexedDB caches cookieStore crypto performance
XMLHttpRequest fetch Headers Request Response WebSocket EventSource AbortController AbortSignal FormData Blob File
FileReader URL URLSearchParams TextEncoder TextDecoder Worker SharedWorker BroadcastChannel MessageChannel MessagePort
HTMLElement Element Node Text Document DocumentFragment Event EventTarget CustomEvent Image Audio Option
MutationObserver IntersectionObserver ResizeObserver PerformanceObserver DOMParser DOMException customElements
getComputedStyle matchMedia requestAnimationFrame cancelAnimationFrame requestIdleCallback cancelIdleCallback
alert confirm prompt open close postMessage addEventListener removeEventListener dispatchEvent
atob btoa structuredClone queueMicrotask WebAssembly importScripts process CSS scheduler Notification
`
  .trim()
  .split(/\s+/)

const LANGUAGE_NAMES = `
Object Function Array Number String Boolean Symbol Date Promise RegExp Error TypeError RangeError SyntaxError EvalError
ReferenceError URIError AggregateError Math JSON Map Set WeakMap WeakSet WeakRef Proxy Reflect ArrayBuffer DataView
Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array
BigInt BigInt64Array BigUint64Array Intl NaN Infinity undefined
isNaN isFinite parseInt parseFloat encodeURI encodeURIComponent decodeURI decodeURIComponent escape unescape
`
  .trim()
  .split(/\s+/)

/** The object that logic code knows as `global` and `globalThis`: the language, and what the platform adds. */
export function createLogicGlobal(platform: Record<string, unknown>): Record<string, unknown> {
  const names = globalThis as unknown as Record<string, unknown>
  const language = Object.fromEntries(LANGUAGE_NAMES.map((name) => [name, names[name]]))
  return { ...language, ...platform }
}

/** Timers that cannot be told apart from WeChat's: bound, and answering with numbers. */
export function logicTimers(): Record<string, unknown> {
  return {
    setTimeout: window.setTimeout.bind(window),
    clearTimeout: window.clearTimeout.bind(window),
    setInterval: window.setInterval.bind(window),
    clearInterval: window.clearInterval.bind(window),
  }
}
