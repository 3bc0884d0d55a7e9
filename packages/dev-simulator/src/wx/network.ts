import type { Phone } from '../runtime/phone'
import type { PhoneFiles } from '../runtime/phone-files'
import { ApiError, type Apis, asyncApi, listenable } from './api'
import { readBase64, toBytes } from './base64'
import { readTempFile } from './cloud-files'

interface RequestOptions {
  url: string
  method?: string
  data?: unknown
  header?: Record<string, string>
  timeout?: number
  dataType?: string
  responseType?: 'text' | 'arraybuffer'
}

interface UploadOptions extends RequestOptions {
  filePath: string
  name: string
  formData?: Record<string, unknown>
}

type ProxiedAnswer = {
  readonly statusCode: number
  readonly header: Record<string, string>
  readonly cookies: string[]
  /** The body in base64, because it may be binary. */
  readonly body: string
}

/** WeChat's default, in ms. */
const TIMEOUT = 60_000

/** https://developers.weixin.qq.com/miniprogram/dev/api/network/request/wx.request.html, through the server. */
export const networkApis = (phone: Phone): Apis => {
  const { settings, server, events, files } = phone
  settings.on('network', (network) =>
    events.emit('networkChange', { isConnected: network !== 'none', networkType: network }),
  )
  const network = listenable<{ isConnected: boolean; networkType: string }>((listener) =>
    events.on('networkChange', listener),
  )
  const post = (prepared: object): Promise<ProxiedAnswer> => {
    if (settings.now.network === 'none') throw new ApiError('network is not connected', { errno: 600001 })
    return server.post<ProxiedAnswer>('/api/request', prepared)
  }
  // The request is sent in this turn, even if the script goes on for long: WeChat sends from another process.
  const send = (options: RequestOptions) => post(prepareRequest(options))
  const requestApi = asyncApi<RequestOptions>('request', async (options) => {
    const answer = await send(options)
    const { statusCode, header, cookies } = answer
    return { statusCode, header, cookies, data: readBody(answer, options) }
  })
  return {
    request: (options: RequestOptions) => withTask(requestApi(options)),
    downloadFile: (options: RequestOptions) =>
      withTask(
        asyncApi<RequestOptions>('downloadFile', async (own) => {
          const answer = await send(own)
          const type = answer.header['content-type'] ?? 'application/octet-stream'
          const blob = new Blob([toBytes(answer.body)], { type })
          return {
            statusCode: answer.statusCode,
            tempFilePath: files.keep(blob, type.split('/')[1] ?? 'bin'),
          }
        })(options),
      ),
    uploadFile: (options: UploadOptions) =>
      withTask(
        asyncApi<UploadOptions>('uploadFile', async (own) => {
          const answer = await post(await prepareUpload(own, files))
          return { statusCode: answer.statusCode, data: new TextDecoder().decode(toBytes(answer.body)) }
        })(options),
      ),
    getNetworkType: asyncApi('getNetworkType', () => ({
      networkType: settings.now.network,
      signalStrength: 4,
    })),
    onNetworkStatusChange: network.on,
    offNetworkStatusChange: network.off,
  }
}

const prepareRequest = ({ url, method = 'GET', data, header = {}, timeout = TIMEOUT }: RequestOptions) => {
  if (!/^https?:\/\//.test(url ?? '')) throw new ApiError(`invalid url "${url}"`)
  const verb = method.toUpperCase()
  const headers = Object.fromEntries(
    Object.entries(header).map(([name, value]) => [name.toLowerCase(), value]),
  )
  if (verb === 'GET' || verb === 'HEAD') return { url: withQuery(url, data), method: verb, headers, timeout }
  headers['content-type'] ??= 'application/json'
  const form = headers['content-type'].includes('x-www-form-urlencoded')
  const body =
    data === undefined || typeof data === 'string'
      ? data
      : form
        ? toForm(data as object)
        : JSON.stringify(data)
  return { url, method: verb, headers, timeout, body }
}

/** Writes a multipart form as the browser does. */
const prepareUpload = async (
  { filePath, name, formData = {}, header = {}, ...rest }: UploadOptions,
  files: PhoneFiles,
): Promise<object> => {
  const form = new FormData()
  for (const [field, value] of Object.entries(formData)) form.set(field, String(value))
  form.set(name, await readTempFile(files, filePath), filePath.split('/').pop())
  const written = new Response(form)
  const type = written.headers.get('content-type') ?? 'multipart/form-data'
  const { url, timeout } = prepareRequest(rest)
  const headers = { ...header, 'content-type': type }
  return { url, timeout, method: 'POST', headers, bytes: await readBase64(await written.blob()) }
}

const withQuery = (url: string, data: unknown): string => {
  if (!data || typeof data !== 'object') return url
  const target = new URL(url)
  for (const [name, value] of Object.entries(data)) target.searchParams.set(name, String(value))
  return target.href
}

const toForm = (data: object): string =>
  new URLSearchParams(Object.entries(data).map(([name, value]) => [name, String(value)])).toString()

const readBody = (
  { body }: ProxiedAnswer,
  { dataType = 'json', responseType = 'text' }: RequestOptions,
): unknown => {
  const bytes = toBytes(body)
  if (responseType === 'arraybuffer') return bytes.buffer
  const text = new TextDecoder().decode(bytes)
  if (dataType !== 'json') return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** Adds the methods of a request's task. They do nothing here. */
const withTask = (outcome: Promise<unknown> | undefined): unknown => {
  const task = {
    abort() {},
    onHeadersReceived() {},
    offHeadersReceived() {},
    onProgressUpdate() {},
    offProgressUpdate() {},
  }
  return outcome ? Object.assign(outcome, task) : task
}
