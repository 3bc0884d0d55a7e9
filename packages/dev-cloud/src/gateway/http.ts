import type { IncomingMessage, ServerResponse } from 'node:http'
import { CloudError } from '../cloud-error'

export type Exchange = {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: URL
}

export type Route = (exchange: Exchange) => Promise<void> | void

/** The gateway's own errors are told from an API's reply by exactly this type (docs/cloudbase-wire.md, WeChat's APIs). */
const JSON_TYPE = 'application/json; charset=utf-8'

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

/** The whole body. Throws `EXCEED_REQUEST_SIZE_LIMIT` as soon as it is longer than `maxBytes`. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    bytes += chunk.length
    if (bytes > maxBytes)
      throw new CloudError('EXCEED_REQUEST_SIZE_LIMIT', `the request is longer than ${maxBytes} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
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
