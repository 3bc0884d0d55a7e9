import protobuf from 'protobufjs'
import { CloudError } from '../cloud-error'

/** The messages of `cloud.openapi`, as in the SDK's own generated code (docs/cloudbase-wire.md). */
const { root } = protobuf.parse(`
  syntax = "proto3";
  message KeyValuePair { string key = 1; bytes value = 2; string contenttype = 3; string filename = 4; }
  message OpenApiData { repeated KeyValuePair pairs = 1; }
  message SvrkitApiData { string apiName = 1; bytes reqData = 2; }
  message CommApiData { int32 apiType = 1; OpenApiData openapiData = 2; SvrkitApiData svrkitData = 4; string appid = 6; }
  message CommOpenApiResp { bytes respData = 1; string contentType = 2; int32 errorCode = 3; int32 httpCode = 4; }
  message OpenDataRequest { repeated string cloudidList = 2; }
  message OpenDataItem { string cloudId = 1; string json = 2; }
  message OpenDataReply { repeated OpenDataItem dataList = 1; }
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
  /** The bytes of a call that has a message of its own, such as `getOpenData`. */
  readonly service: Buffer | undefined
  /** The mini program that the function names in place of the caller's own. */
  readonly appid: string | undefined
}

/** Throws `INVALID_PARAM` on bytes that are not the message. */
export const decodeOpenApiRequest = (bytes: Buffer): OpenApiRequest => {
  try {
    const message = CommApiData.decode(bytes) as unknown as {
      openapiData?: { pairs: Pair[] }
      svrkitData?: { reqData: Uint8Array }
      appid: string
    }
    const pairs = message.openapiData?.pairs ?? []
    return {
      parameters: Object.fromEntries(pairs.map((pair) => [pair.key, valueIn(pair)])),
      service: message.svrkitData ? Buffer.from(message.svrkitData.reqData) : undefined,
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

const OpenDataRequest = root.lookupType('OpenDataRequest')
const OpenDataReply = root.lookupType('OpenDataReply')

/** The cloudIDs that a `getOpenData` asks for. */
export const decodeCloudIds = (bytes: Buffer): readonly string[] => {
  try {
    return (OpenDataRequest.decode(bytes) as unknown as { cloudidList: string[] }).cloudidList
  } catch {
    throw new CloudError('INVALID_PARAM', 'the request is not an ApiGetOpenDataByCloudIdReq message')
  }
}

/** What `getOpenData` answers for each cloudID. */
export const encodeOpenData = (items: readonly { cloudId: string; data: unknown }[]): Buffer => {
  const dataList = items.map(({ cloudId, data }) => ({ cloudId, json: JSON.stringify(data) }))
  const reply = OpenDataReply.encode(OpenDataReply.create({ dataList })).finish()
  return encodeReply({ respData: Buffer.from(reply), contentType: 'application/octet-stream', errorCode: 0 })
}

const encodeReply = (fields: { respData: Buffer; contentType: string; errorCode: number }): Buffer =>
  Buffer.from(CommOpenApiResp.encode(CommOpenApiResp.create({ ...fields, httpCode: 200 })).finish())
