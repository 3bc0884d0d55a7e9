import { type Asked, answerOperate, newInstance, newMeter } from '@hongbao/service'
import { type Answer, parse, refused } from '@hongbao/types'
import * as v from 'valibot'
import { cloud } from './cloud'
import { answerOrFault, type PlatformContext } from './define-function'
import { cloudPorts } from './ports'

/** What HTTP access answers with (docs/cloudbase-wire.md, HTTP access). */
type HttpAnswer = {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** The event of HTTP access, as far as it is read. The platform makes it; only what is in it comes from outside. */
const HttpEvent = v.object({
  httpMethod: v.string(),
  headers: v.optional(v.record(v.string(), v.unknown()), {}),
  body: v.optional(v.string(), ''),
  isBase64Encoded: v.optional(v.boolean(), false),
  requestContext: v.optional(v.object({ sourceIp: v.optional(v.string(), '') }), {}),
})
type HttpEvent = v.InferOutput<typeof HttpEvent>

/** The event of an Invoke: the session is a field beside the request. */
const InvokeEvent = v.strictObject({ session: v.optional(v.string()), request: v.unknown() })

/** A session's token, as `startSession` makes it. Nothing else is looked up. */
const TOKEN = /^[0-9a-f]{64}$/
const BEARER = /^bearer ([0-9a-f]{64})$/i

const headerOf = ({ headers }: HttpEvent, name: string): string => {
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1]
  return typeof found === 'string' ? found : ''
}

const jsonOf = ({ body, isBase64Encoded }: HttpEvent): unknown => {
  try {
    return JSON.parse(isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body)
  } catch {
    return undefined
  }
}

const askedOverHttp = (event: HttpEvent): Asked => ({
  session: BEARER.exec(headerOf(event, 'authorization'))?.[1]?.toLowerCase(),
  request: event.httpMethod === 'POST' ? jsonOf(event) : undefined,
})

const askedByInvoke = (event: unknown): Asked => {
  const parsed = parse(InvokeEvent, event)
  if (!parsed.ok) return { session: undefined, request: undefined }
  const { session = '', request } = parsed.output
  return { session: TOKEN.test(session) ? session : undefined, request }
}

/** Answers hold what only an operator may see, so that nothing on the way may keep them. */
const HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
} as const

const overHttp = (answer: Answer<unknown>): HttpAnswer => ({
  statusCode: 200,
  headers: HEADERS,
  body: JSON.stringify(answer),
})

const outcomeOf = (answer: Answer<unknown>): string => {
  if (answer.ok) return 'ok'
  return 'refusal' in answer ? answer.refusal.code : 'fault'
}

/**
 * The operators' function. A call with an OPENID is a person of the mini program and is refused, whatever its event
 * looks like. Any other call is nobody until its session proves otherwise. How it came, SOURCE, is logged and decides
 * nothing. Over HTTP the answer is an HTTP answer; over Invoke it is the answer itself.
 */
export const defineOperate = () => {
  const instance = newInstance()
  const meter = newMeter('operate')
  return async (event: unknown, context: PlatformContext = {}): Promise<Answer<unknown> | HttpAnswer> => {
    const { OPENID, SOURCE } = cloud.getWXContext()
    const requestId = context.request_id ?? ''
    const written = meter.begin(cloudPorts)
    const startedAt = Date.now()
    const http = v.safeParse(HttpEvent, event)
    const answer = await answerOrFault<unknown, string>('operate', requestId, async () => {
      if (OPENID !== undefined && OPENID !== '') return refused('NOT_HERE')
      const asked = http.success ? askedOverHttp(http.output) : askedByInvoke(event)
      const ip = http.success ? (http.output.requestContext.sourceIp ?? '') : ''
      return answerOperate({ ports: cloudPorts, instance, ip }, asked)
    })
    const outcome = outcomeOf(answer)
    if (outcome !== 'ok') console.log(JSON.stringify({ name: 'operate', requestId, source: SOURCE, outcome }))
    meter.end(cloudPorts, { outcome, ms: Date.now() - startedAt })
    await written
    return http.success ? overHttp(answer) : answer
  }
}
