import type { IncomingMessage, ServerResponse } from 'node:http'
import { CloudError } from '../cloud-error'

export type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse }

export type Route = (exchange: Exchange) => Promise<void> | void

/** The gateway's own errors are told from an API's reply by exactly this type (docs/cloudbase-wire.md, WeChat's APIs). */
const JSON_TYPE = 'application/json; charset=utf-8'

/** The address a request asks for, taken apart. Throws on one that is none. */
export const urlOf = (request: IncomingMessage): URL => new URL(request.url ?? '/', 'http://127.0.0.1')

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, JSON_TYPE, JSON.stringify(value))
}

export function send(
  response: ServerResponse,
  status: number,
  contentType: string,
  body: string | Buffer,
): void {
  response.writeHead(status, { 'content-type': contentType, 'content-length': Buffer.byteLength(body) })
  response.end(body)
}

/**
 * The whole body. Throws `EXCEED_REQUEST_SIZE_LIMIT` when it is longer than `maxBytes`, after it has passed by unkept:
 * breaking the connection would hide the answer.
 */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes <= maxBytes) chunks.push(chunk)
    })
    request.on('error', () =>
      reject(new CloudError('INVALID_PARAM', 'the connection ended before the request')),
    )
    request.on('end', () => {
      if (bytes <= maxBytes) resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks))
      else reject(new CloudError('EXCEED_REQUEST_SIZE_LIMIT', `the request is longer than ${maxBytes} bytes`))
    })
  })
}

/** The body as JSON; undefined where it is not JSON. */
export async function readJson(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  const text = (await readBody(request, maxBytes)).toString('utf8')
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
