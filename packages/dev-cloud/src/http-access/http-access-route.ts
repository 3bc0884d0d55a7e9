import type { ServerResponse } from 'node:http'
import * as v from 'valibot'
import type { Functions } from '../functions/functions'
import type { Failure } from '../functions/invocation'
import { PLAIN_TEXT } from '../http/content-types'
import { type Route, urlOf } from '../http/exchange'
import { readBody } from '../http/read-body'
import { send, sendJson } from '../http/send'
import { MAX_REQUEST_BYTES } from '../limits'
import { httpEvent } from './http-event'

/** What a function answers to choose its status and headers. Any other answer is sent as JSON. */
const integrationResponse = v.object({
  statusCode: v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(599)),
  headers: v.optional(v.record(v.string(), v.union([v.string(), v.number(), v.array(v.string())])), {}),
  body: v.optional(v.union([v.string(), v.number(), v.boolean()]), ''),
  isBase64Encoded: v.optional(v.boolean(), false),
})

const STATUS_OF: Readonly<Record<Failure['kind'], number>> = {
  missing: 404,
  forbidden: 403,
  overloaded: 429,
  timeout: 504,
  thrown: 500,
  'slow-start': 504,
  broken: 500,
}

/** `/http/FUNCTION/…`: the platform's HTTP access, from pages and tools of this machine. */
export const httpAccessRoute =
  (functions: Functions, env: string): Route =>
  async ({ request, response }) => {
    const url = urlOf(request)
    const [, , name = '', ...rest] = url.pathname.split('/')
    const body = await readBody(request, MAX_REQUEST_BYTES)
    const event = httpEvent(request, url, `/${rest.join('/')}`, body, env)
    const answer = await functions.invoke(name, JSON.stringify(event), { source: 'wx_http' })
    if (answer.ok) return respond(response, JSON.parse(answer.result))
    sendJson(response, STATUS_OF[answer.failure.kind], {
      code: answer.failure.kind,
      requestId: answer.requestId,
    })
  }

const respond = (response: ServerResponse, result: unknown): void => {
  const parsed = v.safeParse(integrationResponse, result)
  if (parsed.success) sendChosen(response, parsed.output)
  else sendJson(response, 200, result)
}

const sendChosen = (response: ServerResponse, chosen: v.InferOutput<typeof integrationResponse>): void => {
  const { statusCode, headers, body, isBase64Encoded } = chosen
  const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1]
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  send(
    response,
    statusCode,
    String(type ?? PLAIN_TEXT),
    Buffer.from(String(body), isBase64Encoded ? 'base64' : 'utf8'),
  )
}
