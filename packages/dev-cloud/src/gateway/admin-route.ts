import { randomUUID } from 'node:crypto'
import { CloudError } from '../cloud-error'
import type { Counters } from '../counters/counters'
import type { Faults } from '../faults/faults'
import { withFault } from '../faults/with-fault'
import type { Functions } from '../functions/functions'
import type { Invocation } from '../functions/invocation'
import type { Exchange, Route } from '../http/exchange'
import { parseJson, readBody } from '../http/read-body'
import { sendJson } from '../http/send'
import { MAX_REQUEST_BYTES } from '../limits'
import type { Action, ActionReply } from './action'
import type { DatabaseGate } from './database-limits'

export type AdminOptions = {
  readonly actions: Readonly<Record<string, Action>>
  readonly functions: Functions
  readonly counters: Counters
  readonly faults: Faults
  readonly databaseGate: DatabaseGate
  readonly openApi: Route
  readonly onFault: (error: unknown) => void
}

type Body = {
  readonly action?: unknown
  readonly wxCloudApiToken?: unknown
  readonly collectionName?: unknown
}

/** `POST /admin`: every call of the SDK. Always HTTP 200; an error is `{code, message, requestId}`. */
export const adminRoute = (options: AdminOptions): Route => {
  const actions = new Map(Object.entries(options.actions))
  return async (exchange) => {
    const requestId = randomUUID()
    try {
      if (exchange.request.headers['content-type']?.startsWith('multipart/')) await options.openApi(exchange)
      else await answerJson(exchange, actions, options, requestId)
    } catch (error) {
      if (!(error instanceof CloudError)) options.onFault(error)
      const { code, message } =
        error instanceof CloudError
          ? error
          : { code: 'SYS_ERR', message: 'the local cloud failed; see its log' }
      if (!exchange.response.destroyed) sendJson(exchange.response, 200, { code, message, requestId })
    }
  }
}

const answerJson = async (
  { request, response }: Exchange,
  actions: ReadonlyMap<string, Action>,
  { functions, counters, faults, databaseGate }: AdminOptions,
  requestId: string,
): Promise<void> => {
  const text = await readBody(request, MAX_REQUEST_BYTES)
  const body = parseBody(text)
  const name = typeof body.action === 'string' ? body.action : ''
  const action = actions.get(name)
  if (!action)
    throw new CloudError(
      'INVALID_ACTION',
      `the local cloud does not support the action "${name.slice(0, 100)}"`,
    )
  const invocation = functions.invocationOf(
    typeof body.wxCloudApiToken === 'string' ? body.wxCloudApiToken : undefined,
  )
  const collection = typeof body.collectionName === 'string' ? body.collectionName : undefined
  const sender = invocation?.config.name ?? 'trusted'
  counters.operation(sender, name, collection, text.length)
  const fault = faults.meet({ action: name, collection: collection ?? '', sender })
  const reply = await (fault
    ? withFault(fault, () => carryOut(action, body, invocation, databaseGate), {
        hangUp: () => response.destroy(),
        kill: () => functions.kill(invocation),
      })
    : carryOut(action, body, invocation, databaseGate))
  if (reply && !response.destroyed) sendJson(response, 200, { requestId, ...reply })
}

const carryOut = async (
  action: Action,
  body: Body,
  invocation: Invocation | undefined,
  databaseGate: DatabaseGate,
): Promise<ActionReply> => {
  if (!String(body.action).startsWith('database.')) return action.run(body, { invocation })
  databaseGate.enter(Date.now())
  try {
    return await action.run(body, { invocation })
  } finally {
    databaseGate.leave()
  }
}

const parseBody = (text: Buffer): Body => {
  const body = parseJson(text)
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body
  throw new CloudError('INVALID_PARAM', 'the body is not a JSON object')
}
