import { createReadStream, existsSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import * as v from 'valibot'
import type { CompiledApp } from '../compile/compiled-app'
import type { Person } from '../runtime/phone'
import { type PageScripts, SCREEN_HTML, SHELL_HTML } from './build-pages'
import type { CloudBridge } from './cloud-bridge'
import { FONT_PATH, readFont, readFontFaces } from './fonts'
import type { Gesture } from './own-browser'
import type { PhoneHub } from './phone-hub'
import { proxyRequest } from './proxy-request'
import { readRegions } from './regions'

/** What the routes work on. */
export type RouteContext = {
  readonly dist: string
  readonly scripts: PageScripts
  app(): CompiledApp
  readonly nativeTemplates: string
  readonly people: Person[]
  openid(): string
  readonly cloud: CloudBridge
  readonly hub: PhoneHub
  setPerson(openid: string): Promise<void>
  changeSettings(patch: Record<string, unknown>): Promise<void>
  touch(gesture: Gesture): Promise<void>
}

type Answer = (context: RouteContext, body: unknown) => unknown

const callSchema = v.object({ name: v.string(), data: v.optional(v.unknown()), openid: v.string() })
const filesSchema = v.object({ fileList: v.array(v.string()) })
const uploadSchema = v.object({ cloudPath: v.string(), content: v.string(), openid: v.string() })
const deleteSchema = v.object({ fileList: v.array(v.string()), openid: v.string() })
const answerSchema = v.optional(v.object({ text: v.optional(v.string()) }), {})
const chosenSchema = v.object({
  files: v.array(v.object({ name: v.string(), type: v.optional(v.string()), content: v.string() })),
})
const personSchema = v.object({ openid: v.string() })
const settingsSchema = v.object({
  device: v.optional(v.string()),
  theme: v.optional(v.picklist(['light', 'dark'])),
  language: v.optional(v.picklist(['zh_CN', 'en'])),
  fontSize: v.optional(v.number()),
  network: v.optional(v.picklist(['wifi', '4g', '3g', '2g', 'none'])),
})

const pointSchema = v.union([v.object({ x: v.number(), y: v.number() }), v.object({ selector: v.string() })])
const touchSchema = v.object({
  from: pointSchema,
  to: v.optional(pointSchema),
  hold: v.optional(v.pipe(v.number(), v.maxValue(10_000))),
})

const answers: Record<string, Answer> = {
  'GET /api/start': ({ app, nativeTemplates, people, openid }) => ({
    bundle: app(),
    nativeTemplates,
    people,
    openid: openid(),
  }),
  'GET /api/state': ({ hub }) => hub.ask('Phone.getState'),
  'GET /api/sheet': async ({ hub }) => ((await hub.ask('Phone.getSheet')) as { sheet: unknown }).sheet,
  'GET /api/wx': ({ hub }) => hub.ask('Phone.getApis'),
  async 'POST /api/touch'({ touch, hub }, body) {
    const { from, to, hold } = v.parse(touchSchema, body)
    const find = async (point: v.InferOutput<typeof pointSchema>) =>
      'selector' in point ? ((await hub.ask('Phone.locate', point)) as { x: number; y: number }) : point
    await touch({ from: await find(from), to: to && (await find(to)), hold })
  },
  'POST /api/sheet/confirm': ({ hub }, body) => hub.ask('Phone.confirmSheet', v.parse(answerSchema, body)),
  'POST /api/files': ({ hub }, body) => hub.ask('Phone.chooseFiles', v.parse(chosenSchema, body)),
  'POST /api/sheet/close': ({ hub }) => hub.ask('Phone.closeSheet'),
  async 'POST /api/person'({ setPerson, hub }, body) {
    await setPerson(v.parse(personSchema, body).openid)
    return hub.ask('Phone.getState')
  },
  async 'POST /api/settings'({ changeSettings, hub }, body) {
    await changeSettings(v.parse(settingsSchema, body))
    return hub.ask('Phone.getState')
  },
  'POST /api/request': (_, body) => proxyRequest(body),
  'POST /api/cloud/call-function'({ cloud }, body) {
    const { name, data = {}, openid } = v.parse(callSchema, body)
    return cloud.callFunction({ name, data, openid })
  },
  'POST /api/cloud/temp-file-urls': ({ cloud }, body) =>
    cloud.tempFileUrls(v.parse(filesSchema, body).fileList),
  'POST /api/cloud/upload-file': ({ cloud }, body) => cloud.uploadFile(v.parse(uploadSchema, body)),
  'POST /api/cloud/delete-files': ({ cloud }, body) => cloud.deleteFiles(v.parse(deleteSchema, body)),
}

const TYPES: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
}

/** Answers one request of the phone's pages. */
export const route = async (
  context: RouteContext,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { pathname } = new URL(request.url ?? '/', 'http://phone')
  const answer = answers[`${request.method} ${pathname}`]
  if (answer) return answerJson(response, () => readBody(request).then((body) => answer(context, body)))
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return send(response, 404, 'text/plain', 'not found')
  if (pathname === '/') return send(response, 200, 'text/html; charset=utf-8', SHELL_HTML)
  if (pathname === '/screen') return send(response, 200, 'text/html; charset=utf-8', SCREEN_HTML)
  if (pathname === '/assets/screen.js') return send(response, 200, 'text/javascript', context.scripts.screen)
  if (pathname === '/assets/shell.js') return send(response, 200, 'text/javascript', context.scripts.shell)
  if (pathname === '/assets/fonts.css') return send(response, 200, 'text/css', readFontFaces())
  if (pathname.startsWith(FONT_PATH)) return sendFont(pathname, response)
  if (pathname === '/assets/regions.json') return send(response, 200, 'application/json', readRegions())
  if (pathname === '/favicon.ico') return send(response, 204, 'image/png', '')
  if (pathname.startsWith('/app/')) return sendFile(context.dist, pathname.slice('/app/'.length), response)
  return send(response, 404, 'text/plain', 'not found')
}

/** The largest body that a page sends: an upload of a picture in base64 fits. */
const MAX_BODY = 20 * 1024 * 1024

const readBody = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_BODY) throw new Error(`the body is larger than ${MAX_BODY} bytes`)
    chunks.push(chunk)
  }
  return chunks.length ? JSON.parse(Buffer.concat(chunks).toString('utf8')) : undefined
}

const answerJson = async (response: ServerResponse, run: () => Promise<unknown>): Promise<void> => {
  try {
    send(response, 200, 'application/json', JSON.stringify((await run()) ?? null))
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    send(response, 400, 'application/json', JSON.stringify({ error: message }))
  }
}

const send = (response: ServerResponse, status: number, type: string, body: string): void => {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  response.end(body)
}

const sendFont = (path: string, response: ServerResponse): void => {
  const font = readFont(path)
  if (!font) {
    send(response, 404, 'text/plain', 'not found')
    return
  }
  response.writeHead(200, { 'content-type': 'font/woff2', 'cache-control': 'max-age=31536000, immutable' })
  response.end(font)
}

const sendFile = (dist: string, path: string, response: ServerResponse): void => {
  const file = join(dist, normalize(`/${decodeURIComponent(path)}`))
  if (!existsSync(file) || !statSync(file).isFile()) {
    send(response, 404, 'text/plain', 'not found')
    return
  }
  const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream'
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' })
  createReadStream(file).pipe(response)
}
