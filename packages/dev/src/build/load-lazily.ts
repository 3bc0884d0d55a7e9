import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

/** Where the SDK, wx-server-sdk 4.0.2, puts a cloud together. */
const CLOUD = '@cloudbase/node-sdk/dist/cloudbase.js'

/** Parts that the SDK loads at once and that most functions never use: by the file that loads them. */
const LAZY: Readonly<Record<string, readonly string[]>> = {
  [CLOUD]: ['./ai', '@cloudbase/wx-cloud-client-sdk', 'axios'],
  '@cloudbase/node-sdk/dist/auth/index.js': ['jsonwebtoken'],
  '@cloudbase/node-sdk/dist/storage/index.js': ['xml2js'],
  '@cloudbase/node-sdk/dist/utils/metadata.js': ['axios'],
  'form-data/lib/form_data.js': ['mime-types'],
  'wx-server-sdk/index.js': ['mime-db'],
}

const LAZILY = `
function __lazily(load) {
  let part
  return new Proxy({}, { get: (_, key) => (part ??= load())[key] })
}`

const replaceOnce = (source: string, pattern: RegExp, replacement: string, what: string): string => {
  const count = source.match(pattern)?.length ?? 0
  if (count !== 1) throw new Error(`${what} ${count} times, not once: is this another SDK?`)
  return source.replace(pattern, replacement)
}

/** `= require("x");` with what a compiler may have put around it. Such a variable is only ever read from. */
const loading = (part: string): RegExp =>
  new RegExp(`= ((?:__importDefault\\()?require\\(["']${part}["']\\)\\)?);`, 'g')

/** Exported for its test: the source with these parts loaded when they are first used. Throws where one is not loaded once. */
export const loadLazily = (source: string, parts: readonly string[]): string =>
  parts.reduce(
    (text, part) => replaceOnce(text, loading(part), '= __lazily(() => $1);', `"${part}" is loaded`),
    source,
  ) + LAZILY

const makingModels =
  /const httpClient = (\w+\.default\.generateHTTPClient\([\s\S]*?\}\));\s*this\.models = httpClient;/g

/**
 * Exported for its test: the source with the client of data models made when it is first asked for. Every cloud makes
 * one, which loads a part of its own and, by the global `Headers`, the whole of Node's `fetch`. Throws where it is not
 * made once.
 */
export const makeModelsLazily = (source: string): string =>
  replaceOnce(source, makingModels, 'this.models = __lazily(() => $1);', 'a client of data models is made')

const lazySource = (file: string, source: string): string => {
  const text = loadLazily(source, LAZY[file] ?? [])
  return file === CLOUD ? makeModelsLazily(text) : text
}

/**
 * Loads parts of the SDK when they are first used: a cold start pays for those that it needs. Nothing is left out, so
 * that every call still works.
 */
export const lazyParts: Plugin = {
  name: 'lazy-parts',
  setup: (build) => {
    build.onLoad({ filter: /[\\/](node-sdk|form-data|wx-server-sdk)[\\/].*\.js$/ }, async ({ path }) => {
      const file = Object.keys(LAZY).find((each) => path.replaceAll('\\', '/').endsWith(`/${each}`))
      if (file === undefined) return undefined
      return { contents: lazySource(file, await readFile(path, 'utf8')), loader: 'js' }
    })
  },
}
