import { CloudError } from '../cloud-error'
import type { Counters } from '../counters/counters'
import type { Functions } from '../functions/functions'
import type { Exchange } from '../http/exchange'
import { readParts } from '../http/multipart'
import { send } from '../http/send'
import type { Wechat } from '../wechat/wechat'
import {
  decodeCloudIds,
  decodeOpenApiRequest,
  encodeOpenApiFile,
  encodeOpenApiReply,
  encodeOpenData,
  encodeSystemError,
} from './openapi-message'

/** −604100 … −604104: errors of the bridge to WeChat's APIs, not of an API (docs/cloudbase-wire.md). */
const API_NOT_FOUND = -604100
const NO_PERMISSION = -604101
const ILLEGAL_SOURCE = -604104

const isSystemError = (code: number): boolean => code <= -604100 && code >= -604104

export type OpenApiOptions = {
  readonly wechat: Wechat
  readonly functions: Functions
  readonly appid: string
  readonly counters: Counters
}

const noPayment = (name: string): CloudError =>
  new CloudError(
    'INVALID_ACTION',
    `cloudPay.${name.slice(0, 100)} is not supported by the local cloud: no payment is made on this machine`,
  )

/** A call that is not an `openapi` of `a.b` and needs no permission. */
const OPEN_DATA = 'ApiGetOpenDataByCloudId'

/** `action=wx.openApi`: the only action whose request is multipart and whose answer is protobuf. */
export const answerOpenApi = async (
  { request, response }: Exchange,
  options: OpenApiOptions,
): Promise<void> => {
  const parts = await readParts(request)
  const name = String(parts.get('apiName') ?? '')
  if (String(parts.get('action')) === 'wx.wxPayApi') throw noPayment(name)
  const reply = call(name, parts, options)
  // The SDK treats any answer with a JSON content type as an error of the gateway.
  send(response, 200, 'application/octet-stream', reply)
}

const call = (name: string, parts: ReadonlyMap<string, Buffer>, options: OpenApiOptions): Buffer => {
  const { wechat, functions, appid, counters } = options
  const {
    parameters,
    service,
    appid: onBehalfOf,
  } = decodeOpenApiRequest(parts.get('requestData') ?? Buffer.alloc(0))
  const token = parts.get('wxCloudApiToken')?.toString()
  const invocation = functions.invocationOf(token)
  counters.operation(invocation?.config.name ?? 'trusted', `wx.openApi ${name}`, undefined, 0)
  if (token && !invocation) return encodeSystemError(ILLEGAL_SOURCE)
  const caller = onBehalfOf ?? invocation?.caller.appid ?? appid
  if (name === OPEN_DATA && service) {
    const ids = decodeCloudIds(service)
    return encodeOpenData(ids.map((cloudId) => ({ cloudId, data: wechat.openData(cloudId, caller) })))
  }
  if (!wechat.names().includes(name)) return encodeSystemError(API_NOT_FOUND)
  if (invocation && !invocation.config.openapi.has(name)) return encodeSystemError(NO_PERMISSION)
  const reply = wechat.call(name, parameters, caller)
  if (!reply) return encodeSystemError(API_NOT_FOUND)
  if (reply.file) return encodeOpenApiFile(reply.file)
  return isSystemError(reply.errcode) ? encodeSystemError(reply.errcode) : encodeOpenApiReply(reply)
}
