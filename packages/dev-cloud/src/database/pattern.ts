import { createRequire } from 'node:module'
import { isRegex, type Value } from './value'

/** What a pattern found in a text: UTF-16 indexes, and the captured groups (undefined for one that took no part). */
export type Found = {
  readonly start: number
  readonly end: number
  readonly groups: readonly (string | undefined)[]
}

/** A compiled regular expression, with the meaning that PCRE2 gives it, as in MongoDB (MongoDB manual, "$regex"). */
export type Pattern = {
  test(text: string): boolean
  find(text: string, from: number): Found | undefined
}

type Match = {
  readonly length: number
  readonly [group: number]: { start: number; end: number; match: string }
}

type Pcre = { match(text: string, start?: number): Match | null; destroy(): void }

type PcreLibrary = { init(): Promise<void>; new (pattern: string, flags: string): Pcre }

let library: PcreLibrary | undefined
let loading: Promise<void> | undefined

/**
 * Loads PCRE2, compiled to WebAssembly. Nothing may compile a pattern before it resolves. The library's loader would ask
 * `fetch` for its own file, which Node's `fetch` refuses, and it ends the process at any rejection: both are held back.
 */
export const loadPatterns = (): Promise<void> => {
  loading ??= load()
  return loading
}

const load = async (): Promise<void> => {
  const { fetch } = globalThis
  const events = ['uncaughtException', 'unhandledRejection'] as const
  const before = events.map((event) => process.listeners(event as 'uncaughtException'))
  Reflect.deleteProperty(globalThis, 'fetch')
  try {
    const { default: loaded } = createRequire(import.meta.url)('@stephen-riley/pcre2-wasm')
    const ready = loaded.init()
    globalThis.fetch = fetch
    await ready
    library = loaded
  } finally {
    globalThis.fetch = fetch
    events.forEach((event, i) => {
      for (const listener of process.listeners(event as 'uncaughtException'))
        if (!before[i]?.includes(listener)) process.removeListener(event, listener)
    })
  }
}

/** How many compiled patterns are kept. The memory of an older one is freed. */
const MAX_COMPILED = 200

const compiled = new Map<string, Pcre>()

/** Options that MongoDB knows. `u` is accepted and changes nothing: text is always UTF-8. */
const OPTIONS = /^[imsxu]*$/

/** Compiles a pattern. Throws an `Error` with PCRE2's own message when it is malformed. */
export const patternOf = (source: string, options: string): Pattern => {
  const wrong = [...options].find((option) => !OPTIONS.test(option))
  if (wrong) throw new Error(`invalid flag in regex options: ${wrong}`)
  if (source.includes('\0')) throw new Error('Regular expression cannot contain an embedded null byte')
  const flags = [...new Set(options)].sort().join('').replace('u', '')
  compile(source, flags)
  return {
    test: (text) => compile(source, flags).match(text) !== null,
    find: (text, from) => {
      const match = from > text.length ? null : matchFrom(compile(source, flags), text, from)
      return match ? foundIn(match) : undefined
    },
  }
}

/** The library takes no start at the end of a text, where an empty match may still be. */
const matchFrom = (pcre: Pcre, text: string, from: number): Match | null =>
  from === 0 || from < text.length ? pcre.match(text, from || undefined) : null

const foundIn = (match: Match): Found => {
  const groups = Array.from({ length: match.length }, (_, i) => match[i])
  const [whole, ...captured] = groups
  return {
    start: whole?.start ?? 0,
    end: whole?.end ?? 0,
    groups: captured.map((group) => (group && group.start >= 0 ? group.match : undefined)),
  }
}

const compile = (source: string, flags: string): Pcre => {
  if (!library) throw new Error('PCRE2 is not loaded')
  const key = `${flags}/${source}`
  const known = compiled.get(key)
  const pcre = known ?? compileNew(library, source, flags)
  // The newest is last, so that the first is the one to free.
  compiled.delete(key)
  compiled.set(key, pcre)
  for (const [oldest, unused] of compiled) {
    if (compiled.size <= MAX_COMPILED) break
    compiled.delete(oldest)
    unused.destroy()
  }
  return pcre
}

const compileNew = (Library: PcreLibrary, source: string, flags: string): Pcre => {
  try {
    return new Library(source, flags)
  } catch (error) {
    const { message, offset } = error as Error & { offset?: number }
    throw new Error(`Regular expression is invalid: ${message} at offset ${offset ?? 0}`)
  }
}

/** The pattern that a regular expression in the database stands for. */
export const patternIn = (regex: Value): Pattern =>
  regex instanceof RegExp
    ? patternOf(regex.source, regex.flags.replace(/[gydv]/g, ''))
    : patternOf(regex.pattern, regex.options)

/** True when a value is a text that fits a regular expression. */
export const fits = (value: Value, regex: Value): boolean =>
  typeof value === 'string' && isRegex(regex) && patternIn(regex).test(value)
