import { contentTypeOf } from '../http/content-types'
import { type Route, urlOf } from '../http/exchange'
import { send, sendJson } from '../http/send'
import { type PageSources, pageDocuments, pagePanels, pageState } from './page-data'
import { pageDocument, pageScript, pageStyle } from './page-files'

/** Only the page's own script and style may run in it, even when a document holds markup. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'"

/** `/`: the page. `/page/…`: its script, its style and what it shows. It only reads, and secrets are masked. */
export const pageRoutes = (sources: PageSources): Readonly<Record<string, Route>> => {
  let script: Promise<string> | undefined
  return {
    '/page/app.js': async ({ response }) => {
      script ??= pageScript()
      send(response, 200, contentTypeOf('app.js'), await script)
    },
    '/page/style.css': ({ response }) => send(response, 200, contentTypeOf('style.css'), pageStyle()),
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
      send(response, 200, contentTypeOf('index.html'), pageDocument())
    },
  }
}
