import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

/** The file in which wx-server-sdk 4.0.2 puts a cloud together. */
const CLOUD = '@cloudbase/node-sdk/dist/cloudbase.js'

/** Parts that the SDK loads at once and most functions never use, by the file that loads them. */
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

/** Matches `= require("x");`, also inside a compiler's helper. Such a variable is only read. */
const loading = (part: string): RegExp =>
  new RegExp(`= ((?:__importDefault\\()?require\\(["']${part}["']\\)\\)?);`, 'g')

/** Exported for its test. Makes a source load these parts at their first use. Throws where a part is not loaded once. */
export const loadLazily = (source: string, parts: readonly string[]): string =>
  parts.reduce(
    (text, part) => replaceOnce(text, loading(part), '= __lazily(() => $1);', `"${part}" is loaded`),
    source,
  ) + LAZILY

const makingModels =
  /const httpClient = (\w+\.default\.generateHTTPClient\([\s\S]*?\}\));\s*this\.models = httpClient;/g

/**
 * Exported for its test. Makes a source create the client of data models at its first use. Every cloud creates one, which
 * loads a part of its own and, through the global `Headers`, all of Node's `fetch`. Throws where it is not created once.
 */
export const makeModelsLazily = (source: string): string =>
  replaceOnce(source, makingModels, 'this.models = __lazily(() => $1);', 'a client of data models is made')

const lazySource = (file: string, source: string): string => {
  const text = loadLazily(source, LAZY[file] ?? [])
  return file === CLOUD ? makeModelsLazily(text) : text
}

/** Loads parts of the SDK at their first use, so that a cold start pays only for those it needs. Every call still works. */
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
