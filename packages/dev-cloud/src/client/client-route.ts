import * as v from 'valibot'
import { eventFrom } from '../functions/caller'
import { failureForClient } from '../functions/failure-error'
import type { Functions } from '../functions/functions'
import { type Exchange, type Route, urlOf } from '../http/exchange'
import { guarded } from '../http/guarded'
import { readJson } from '../http/read-body'
import { sendJson } from '../http/send'
import { MAX_FILES_PER_CALL, MAX_FUNCTION_EVENT_BYTES, MAX_FUNCTION_RESULT_BYTES } from '../limits'
import { addressOf } from '../storage/file-address'
import type { Storage } from '../storage/storage'
import type { Consents } from '../wechat/consents'

export type ClientOptions = {
  readonly token: string
  readonly appid: string
  readonly functions: Functions
  readonly storage: Storage
  readonly consents: Consents
  readonly baseUrl: string
}

const callBody = v.object({
  name: v.string(),
  data: v.optional(v.unknown()),
  openid: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(64))),
  unionid: v.optional(v.string()),
  appid: v.optional(v.string()),
  source: v.optional(v.picklist(['wx_client', 'wx_http', 'wx_devtools']), 'wx_client'),
})

const filesBody = v.object({ fileList: v.pipe(v.array(v.string()), v.maxLength(MAX_FILES_PER_CALL)) })

/** `wx.requestSubscribeMessage` asks for five templates at most. Source: WX framework/open-ability/subscribe-message. */
const MAX_TEMPLATES = 5

const subscribeBody = v.object({
  openid: v.pipe(v.string(), v.minLength(1)),
  templateIds: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(MAX_TEMPLATES)),
})

/** Room for the other fields of a call beside its event. */
const ENVELOPE_BYTES = 4096

const callFunction = async ({ request, response }: Exchange, options: ClientOptions): Promise<void> => {
  const given = await readJson(request, MAX_FUNCTION_EVENT_BYTES + ENVELOPE_BYTES).catch(() => 'too long')
  if (given === 'too long') return sendJson(response, 200, refused(-501007, 'data exceeds 100 KB'))
  const parsed = v.safeParse(callBody, given)
  if (!parsed.success) return sendJson(response, 400, { error: parsed.issues[0].message })
  const { name, data, ...caller } = parsed.output
  const event = JSON.stringify(data ?? {})
  if (event.length > MAX_FUNCTION_EVENT_BYTES)
    return sendJson(response, 200, refused(-501007, 'data exceeds 100 KB'))
  const person = { ...caller, appid: caller.appid ?? options.appid }
  const answer = await options.functions.invoke(name, JSON.stringify(eventFrom(data ?? {}, person)), person)
  const { requestId: requestID } = answer
  if (!answer.ok)
    return sendJson(response, 200, { error: failureForClient(answer.failure, requestID), requestID })
  if (Buffer.byteLength(answer.result) > MAX_FUNCTION_RESULT_BYTES) {
    return sendJson(response, 200, refused(-604001, 'cloudfunction result size exceed limit (1MB)'))
  }
  sendJson(response, 200, { result: JSON.parse(answer.result), requestID })
}

const refused = (errCode: number, why: string) => ({
  error: { errCode, errMsg: `cloud.callFunction:fail Error: errCode: ${errCode} | errMsg: ${why}` },
})

const tempFileUrls = async ({ request, response }: Exchange, options: ClientOptions): Promise<void> => {
  const parsed = v.safeParse(filesBody, await readJson(request, MAX_FUNCTION_EVENT_BYTES))
  if (!parsed.success) return sendJson(response, 400, { error: parsed.issues[0].message })
  const files = await Promise.all(
    parsed.output.fileList.map((id) => addressOf(options.storage, options.baseUrl, id, 86400)),
  )
  const fileList = files.map(({ fileID, code, tempFileURL, maxAge }) =>
    code === 'SUCCESS'
      ? { fileID, tempFileURL, maxAge, status: 0, errMsg: 'ok' }
      : { fileID, tempFileURL: '', maxAge, status: -503003, errMsg: 'storage file not exists' },
  )
  sendJson(response, 200, { fileList, errMsg: 'getTempFileURL:ok' })
}

/** A person agreed to one message of each of these templates. */
const subscribe = async ({ request, response }: Exchange, { consents }: ClientOptions): Promise<void> => {
  const parsed = v.safeParse(subscribeBody, await readJson(request, MAX_FUNCTION_EVENT_BYTES))
  if (!parsed.success) return sendJson(response, 400, { error: parsed.issues[0].message })
  const { openid, templateIds } = parsed.output
  for (const templateId of templateIds) consents.grant(openid, templateId)
  sendJson(response, 200, { errMsg: 'requestSubscribeMessage:ok' })
}

const ANSWERS = new Map([
  ['/client/call-function', callFunction],
  ['/client/subscribe', subscribe],
  ['/client/temp-file-urls', tempFileUrls],
])

/**
 * The entry for a simulator, which takes WeChat's place and says who the person is. It must know the token of this
 * start. Answers what `wx.cloud` answers to a mini program.
 */
export const clientRoute = (options: ClientOptions): Route =>
  guarded(options.token, (exchange) => {
    const { request, response } = exchange
    if (request.method !== 'POST') return sendJson(response, 405, { error: 'only POST' })
    const answer = ANSWERS.get(urlOf(request).pathname)
    return answer ? answer(exchange, options) : sendJson(response, 404, { error: 'not found' })
  })
