import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { build } from 'esbuild'
import { contentTypeOf } from '../http/content-types'
import { type Route, urlOf } from '../http/exchange'
import { send, sendJson } from '../http/send'
import { type PageSources, pageDocuments, pagePanels, pageState } from './page-data'

const FOLDER = join(import.meta.dirname, '../../page')

/** Only the page's own script and style may run in it, even when a document holds markup. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'"

/** `/`: the page. `/page/…`: its script, its style and what it shows. It only reads, and secrets are masked. */
export const pageRoutes = (sources: PageSources): Readonly<Record<string, Route>> => {
  let script: Promise<string> | undefined
  return {
    '/page/app.js': async ({ response }) => {
      script ??= bundle()
      send(response, 200, contentTypeOf('app.js'), await script)
    },
    '/page/style.css': ({ response }) =>
      send(response, 200, contentTypeOf('style.css'), chartStyle() + file('style.css')),
    '/page/state': async ({ request, response }) => {
      sendJson(response, 200, await pageState(sources, Number(urlOf(request).searchParams.get('after') ?? 0)))
    },
    '/page/panels': ({ response }) => sendJson(response, 200, pagePanels(sources)),
    '/page/documents': ({ request, response }) => {
      sendJson(response, 200, pageDocuments(sources, Object.fromEntries(urlOf(request).searchParams)))
    },
    '/': ({ request, response }) => {
      if (urlOf(request).pathname !== '/') return sendJson(response, 404, { error: 'not found' })
      response.setHeader('content-security-policy', POLICY)
      send(response, 200, contentTypeOf('index.html'), file('index.html'))
    },
  }
}

/** The style of the library that draws the charts (page/src/panels.tsx). */
const chartStyle = (): string =>
  readFileSync(createRequire(import.meta.url).resolve('uplot/dist/uPlot.min.css'), 'utf8')

const file = (name: string): string => readFileSync(join(FOLDER, name), 'utf8')

/** The script is bundled when it is first asked for, so that a cloud without a viewer starts faster. */
const bundle = async (): Promise<string> => {
  const result = await build({
    entryPoints: [join(FOLDER, 'src/app.tsx')],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  })
  return result.outputFiles[0]?.text ?? ''
}
