import type { IncomingMessage, ServerResponse } from 'node:http'
import * as v from 'valibot'
import type { CompiledApp } from '../compile/compiled-app'
import type { Person } from '../runtime/phone'
import { type PageScripts, SCREEN_HTML, SHELL_HTML } from './build-pages'
import type { CloudBridge } from './cloud-bridge'
import { FONT_PATH, readFontFaces } from './fonts'
import type { PhoneActions } from './phone-actions'
import type { PhoneHub } from './phone-hub'
import { proxyRequest } from './proxy-request'
import { readRegions } from './regions'
import { BadRequest, readBody, readPath, send, sendFile, sendFont, sendJson, sendNotFound } from './respond'

/** What the routes work on. */
export type RouteContext = PhoneActions & {
  readonly dist: string
  readonly scripts: PageScripts
  app(): CompiledApp
  readonly nativeTemplates: string
  readonly people: Person[]
  readonly cloud: CloudBridge
  readonly hub: PhoneHub
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
  'GET /api/start': ({ app, nativeTemplates, people, person }) => ({
    bundle: app(),
    nativeTemplates,
    people,
    openid: person(),
  }),
  'GET /api/state': ({ hub }) => hub.ask('Phone.getState'),
  'GET /api/sheet': async ({ hub }) => ((await hub.ask('Phone.getSheet')) as { sheet: unknown }).sheet,
  'POST /api/problems/hide': ({ hub }) => hub.ask('Phone.hideProblems'),
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

/** Answers one request of the phone's pages. Every request gets an answer, whatever goes wrong. */
export const route = async (
  context: RouteContext,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  try {
    await answer(context, request, response)
  } catch (error) {
    if (response.headersSent) response.destroy()
    else send(response, error instanceof BadRequest ? 400 : 500, 'text/plain', messageOf(error))
  }
}

const answer = async (
  context: RouteContext,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const path = readPath(request)
  const name = `${request.method} ${path}`
  const run = Object.hasOwn(answers, name) ? answers[name] : undefined
  if (run) return answerJson(response, async () => run(context, await readBody(request)))
  if (request.method !== 'GET' && request.method !== 'HEAD') return sendNotFound(response)
  if (path === '/') return send(response, 200, 'text/html; charset=utf-8', SHELL_HTML)
  if (path === '/screen') return send(response, 200, 'text/html; charset=utf-8', SCREEN_HTML)
  if (path === '/assets/screen.js') return send(response, 200, 'text/javascript', context.scripts.screen)
  if (path === '/assets/shell.js') return send(response, 200, 'text/javascript', context.scripts.shell)
  if (path === '/assets/fonts.css') return send(response, 200, 'text/css', readFontFaces())
  if (path.startsWith(FONT_PATH)) return sendFont(path, response)
  if (path === '/assets/regions.json') return send(response, 200, 'application/json', readRegions())
  if (path === '/favicon.ico') return send(response, 204, 'image/png', '')
  if (path.startsWith('/app/')) return sendFile(context.dist, path.slice('/app/'.length), response)
  return sendNotFound(response)
}

/** Answers with what `run` answers, or with the sentence that it throws. */
const answerJson = async (response: ServerResponse, run: () => Promise<unknown>): Promise<void> => {
  try {
    sendJson(response, 200, await run())
  } catch (error) {
    sendJson(response, 400, { error: messageOf(error) })
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
