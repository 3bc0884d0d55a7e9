import type { IncomingMessage } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Clock } from '../clock'
import { CloudError } from '../cloud-error'
import { type Exchange, type Route, urlOf } from '../http/exchange'
import { readParts } from '../http/multipart'
import { readBody } from '../http/read-body'
import { send } from '../http/send'
import type { StorageRules } from '../infrastructure'
import { MAX_UPLOAD_BYTES } from '../limits'
import type { Storage, StoredFile } from './storage'
import type { Uploads } from './uploads'

/**
 * The rules when the infrastructure has none, as a CDN's defaults: 30 days, nothing compressed. On the platform the CDN
 * has these rules, not the upload (docs/wechat-facts.md).
 */
const DEFAULT_RULES: StorageRules = { access: 'PUBLIC_READ', cache: [], compress: [] }
const DEFAULT_MAX_AGE_SECONDS = 2_592_000

export type DownloadOptions = {
  readonly storage: Storage
  readonly rules: StorageRules | undefined
  readonly clock: Clock
}

/**
 * `PUT /storage-upload/TICKET`, or POST of a form with a field `file` from wx-server-sdk 2 and 3. An empty answer is
 * success, an XML `<Error>` failure (docs/cloudbase-wire.md, Storage).
 */
export const uploadRoute =
  (storage: Storage, uploads: Uploads, onFault: (error: unknown) => void): Route =>
  async ({ request, response }) => {
    const path = uploads.redeem(urlOf(request).pathname.split('/')[2] ?? '')
    const isUpload = request.method === 'PUT' || request.method === 'POST'
    if (!isUpload || path === undefined)
      return send(response, 403, 'application/xml', xmlError('AccessDenied', 'The upload was not announced'))
    try {
      await storage.write(path, await contentOf(request))
      send(response, 200, 'text/plain', '')
    } catch (error) {
      if (!(error instanceof CloudError)) onFault(error)
      const { message } = error as Error
      send(response, 500, 'application/xml', xmlError('InternalError', message))
    }
  }

const contentOf = async (request: IncomingMessage): Promise<Buffer> => {
  if (request.method === 'PUT') return readBody(request, MAX_UPLOAD_BYTES)
  const file = (await readParts(request, MAX_UPLOAD_BYTES)).get('file')
  if (file) return file
  throw new CloudError('INVALID_PARAM', 'the form has no field "file"')
}

/** `GET /storage/PATH`: everything is public to read. */
export const downloadRoute =
  ({ storage, rules = DEFAULT_RULES, clock }: DownloadOptions): Route =>
  async (exchange) => {
    const { request, response } = exchange
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return send(response, 405, 'text/plain', 'only GET and HEAD')
    const path = decodePath(urlOf(request).pathname.slice('/storage/'.length))
    const file = await storage.read(path)
    if (!file) return send(response, 404, 'text/plain', 'there is no such file')
    response.setHeader('date', clock.now().toUTCString())
    response.setHeader('cache-control', `public, max-age=${maxAgeOf(path, rules)}`)
    await sendFile(exchange, file, isCompressed(path, rules))
  }

const decodePath = (path: string): string => {
  try {
    return decodeURIComponent(path)
  } catch {
    throw new CloudError('STORAGE_SIGN_PARAM_INVALID', 'the address is not well encoded')
  }
}

const isCompressed = (path: string, { compress }: StorageRules): boolean =>
  compress.some((ending) => path.endsWith(ending))

const maxAgeOf = (path: string, { cache }: StorageRules): number => {
  const rule = cache.find(({ match }) => {
    if (match.startsWith('.')) return path.endsWith(match)
    return match.endsWith('/') ? path.startsWith(match) : path === match
  })
  return rule?.maxAgeSeconds ?? DEFAULT_MAX_AGE_SECONDS
}

const sendFile = async (
  { request, response }: Exchange,
  file: StoredFile,
  mayCompress: boolean,
): Promise<void> => {
  const etag = `"${file.bytes.toString(36)}-${file.changedAt.getTime().toString(36)}"`
  response.setHeader('etag', etag)
  response.setHeader('last-modified', file.changedAt.toUTCString())
  response.setHeader('x-content-type-options', 'nosniff')
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end()
  const compressed = mayCompress && /\bgzip\b/.test(String(request.headers['accept-encoding']))
  const length = compressed ? { 'content-encoding': 'gzip' } : { 'content-length': file.bytes }
  if (mayCompress) response.setHeader('vary', 'accept-encoding')
  response.writeHead(200, { 'content-type': file.contentType, ...length })
  if (request.method === 'HEAD') return void response.end()
  if (compressed) await pipeline(file.stream(), createGzip(), response)
  else await pipeline(file.stream(), response)
}

/** Tags in a message, such as a path, would break the XML. */
const escaped = (text: string): string => text.replace(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** An error of COS. The SDK reads all four of its fields. */
const xmlError = (code: string, message: string): string => {
  const fields = { Code: code, Message: message, RequestId: 'local', TraceId: 'local' }
  return `<?xml version='1.0' encoding='utf-8' ?><Error>${Object.entries(fields)
    .map(([name, text]) => `<${name}>${escaped(text)}</${name}>`)
    .join('')}</Error>`
}
