import protobuf from 'protobufjs'
import { CloudError } from '../cloud-error'

/** The messages of `cloud.openapi`, as in the SDK's own generated code (docs/cloudbase-wire.md). */
const { root } = protobuf.parse(`
  syntax = "proto3";
  message KeyValuePair { string key = 1; bytes value = 2; string contenttype = 3; string filename = 4; }
  message OpenApiData { repeated KeyValuePair pairs = 1; }
  message CommApiData { int32 apiType = 1; OpenApiData openapiData = 2; string appid = 6; }
  message CommOpenApiResp { bytes respData = 1; string contentType = 2; int32 errorCode = 3; int32 httpCode = 4; }
`)
const CommApiData = root.lookupType('CommApiData')
const CommOpenApiResp = root.lookupType('CommOpenApiResp')

type Pair = {
  readonly key: string
  readonly value: Uint8Array
  readonly contenttype: string
  readonly filename: string
}

export type OpenApiRequest = {
  readonly parameters: Readonly<Record<string, unknown>>
  /** The mini program that the function names in place of the caller's own. */
  readonly appid: string | undefined
}

/** Throws `INVALID_PARAM` on bytes that are not the message. */
export const decodeOpenApiRequest = (bytes: Buffer): OpenApiRequest => {
  try {
    const message = CommApiData.decode(bytes) as unknown as { openapiData?: { pairs: Pair[] }; appid: string }
    const pairs = message.openapiData?.pairs ?? []
    return {
      parameters: Object.fromEntries(pairs.map((pair) => [pair.key, valueIn(pair)])),
      appid: message.appid || undefined,
    }
  } catch {
    throw new CloudError('INVALID_PARAM', 'requestData is not a CommApiData message')
  }
}

/** A file arrives as its bytes, any other value as JSON text. */
const valueIn = ({ value, contenttype, filename }: Pair): unknown => {
  const bytes = Buffer.from(value)
  return contenttype || filename ? bytes : JSON.parse(bytes.toString('utf8'))
}

/** WeChat's answer as JSON. */
export const encodeOpenApiReply = (reply: unknown): Buffer =>
  encodeReply({
    respData: Buffer.from(JSON.stringify(reply)),
    contentType: 'application/json',
    errorCode: 0,
  })

/** WeChat's answer as a file. */
export const encodeOpenApiFile = ({
  contentType,
  content,
}: {
  contentType: string
  content: Buffer
}): Buffer => encodeReply({ respData: content, contentType, errorCode: 0 })

/** A failure before WeChat's API was reached: −604100 … −604104. */
export const encodeSystemError = (errorCode: number): Buffer =>
  encodeReply({ respData: Buffer.from('{}'), contentType: 'application/json', errorCode })

const encodeReply = (fields: { respData: Buffer; contentType: string; errorCode: number }): Buffer =>
  Buffer.from(CommOpenApiResp.encode(CommOpenApiResp.create({ ...fields, httpCode: 200 })).finish())
