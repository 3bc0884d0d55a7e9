import { pipeline } from 'node:stream/promises'
import { CloudError } from '../cloud-error'
import { type Exchange, type Route, readBody, send, urlOf } from '../gateway/http'
import { MAX_UPLOAD_BYTES } from '../limits'
import type { Storage, StoredFile } from './storage'
import type { Uploads } from './uploads'

/** How long a CDN lets a client keep a file: on the platform set on the CDN, not by who uploads. */
const CACHE_CONTROL = 'public, max-age=2592000'

/** `PUT /storage-upload/TICKET`: an empty answer is success, an XML `<Error>` failure (docs/cloudbase-wire.md, Storage). */
export function uploadRoute(storage: Storage, uploads: Uploads): Route {
  return async ({ request, response }) => {
    const path = uploads.redeem(urlOf(request).pathname.split('/')[2] ?? '')
    if (request.method !== 'PUT' || path === undefined)
      return send(response, 403, 'application/xml', refused())
    await storage.write(path, await readBody(request, MAX_UPLOAD_BYTES))
    send(response, 200, 'text/plain', '')
  }
}

/** `GET /storage/PATH`: everything is public to read. */
export function downloadRoute(storage: Storage): Route {
  return async (exchange) => {
    const { request, response } = exchange
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return send(response, 405, 'text/plain', 'only GET and HEAD')
    const file = await storage.read(decodePath(urlOf(request).pathname.slice('/storage/'.length)))
    if (!file) return send(response, 404, 'text/plain', 'there is no such file')
    await sendFile(exchange, file)
  }
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    throw new CloudError('STORAGE_SIGN_PARAM_INVALID', 'the address is not well encoded')
  }
}

async function sendFile({ request, response }: Exchange, file: StoredFile): Promise<void> {
  const etag = `"${file.bytes.toString(36)}-${file.changedAt.getTime().toString(36)}"`
  response.setHeader('etag', etag)
  response.setHeader('cache-control', CACHE_CONTROL)
  response.setHeader('last-modified', file.changedAt.toUTCString())
  response.setHeader('x-content-type-options', 'nosniff')
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end()
  response.writeHead(200, { 'content-type': file.contentType, 'content-length': file.bytes })
  if (request.method === 'HEAD') return void response.end()
  await pipeline(file.stream(), response)
}

function refused(): string {
  const fields = {
    Code: 'AccessDenied',
    Message: 'The upload was not announced',
    RequestId: 'local',
    TraceId: 'local',
  }
  return `<?xml version='1.0' encoding='utf-8' ?><Error>${Object.entries(fields)
    .map(([name, text]) => `<${name}>${text}</${name}>`)
    .join('')}</Error>`
}
