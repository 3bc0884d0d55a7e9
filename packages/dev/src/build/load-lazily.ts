import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

/** Parts that wx-server-sdk 4.0.2 loads at once and that most functions never use: by the file that loads them. */
const LAZY: Readonly<Record<string, readonly string[]>> = {
  '@cloudbase/node-sdk/dist/cloudbase.js': ['./ai', '@cloudbase/wx-cloud-client-sdk', 'axios'],
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

/** `= require("x");` with what a compiler may have put around it. Such a variable is only ever read from. */
const loading = (part: string): RegExp =>
  new RegExp(`= ((?:__importDefault\\()?require\\(["']${part}["']\\)\\)?);`, 'g')

/** Exported for its test: the source with these parts loaded when they are first used. Throws where one is not loaded once. */
export const loadLazily = (source: string, parts: readonly string[]): string =>
  parts.reduce((text, part) => {
    const count = text.match(loading(part))?.length ?? 0
    if (count !== 1) throw new Error(`"${part}" is loaded ${count} times, not once: is this another SDK?`)
    return text.replace(loading(part), '= __lazily(() => $1);')
  }, source) + LAZILY

/**
 * Loads parts of the SDK when they are first used: a cold start pays for those that it needs. Nothing is left out, so
 * that every call still works.
 */
export const lazyParts: Plugin = {
  name: 'lazy-parts',
  setup: (build) => {
    build.onLoad({ filter: /[\\/](node-sdk|form-data|wx-server-sdk)[\\/].*\.js$/ }, async ({ path }) => {
      const file = Object.keys(LAZY).find((each) => path.replaceAll('\\', '/').endsWith(`/${each}`))
      const parts = file === undefined ? undefined : LAZY[file]
      return parts && { contents: loadLazily(await readFile(path, 'utf8'), parts), loader: 'js' }
    })
  },
}
