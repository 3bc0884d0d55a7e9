import { createReadStream, existsSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { readFont } from './fonts'

/** A request that cannot be read; it is answered with 400. */
export class BadRequest extends Error {}

const TYPES: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
}

/** @throws {BadRequest} when the request's address is none, such as `//` */
export const readPath = ({ url = '/' }: IncomingMessage): string => {
  if (!URL.canParse(url, 'http://phone')) throw new BadRequest(`${url} is not an address`)
  return new URL(url, 'http://phone').pathname
}

/** The largest body that a page may send; the upload of a picture in base64 fits. */
const MAX_BODY = 20 * 1024 * 1024

export const readBody = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_BODY) throw new BadRequest(`the body is larger than ${MAX_BODY} bytes`)
    chunks.push(chunk)
  }
  return chunks.length ? JSON.parse(Buffer.concat(chunks).toString('utf8')) : undefined
}

export const send = (response: ServerResponse, status: number, type: string, body: string): void => {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  response.end(body)
}

export const sendJson = (response: ServerResponse, status: number, body: unknown): void =>
  send(response, status, 'application/json', JSON.stringify(body ?? null))

export const sendNotFound = (response: ServerResponse): void => send(response, 404, 'text/plain', 'not found')

export const sendFont = (path: string, response: ServerResponse): void => {
  const font = readFont(path)
  if (!font) {
    sendNotFound(response)
    return
  }
  response.writeHead(200, { 'content-type': 'font/woff2', 'cache-control': 'max-age=31536000, immutable' })
  response.end(font)
}

/** @throws {BadRequest} when the path cannot be decoded, such as `%ff` */
export const sendFile = async (dist: string, path: string, response: ServerResponse): Promise<void> => {
  const file = join(dist, normalize(`/${decode(path)}`))
  if (!existsSync(file) || !statSync(file).isFile()) return sendNotFound(response)
  const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream'
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' })
  await pipeline(createReadStream(file), response)
}

const decode = (path: string): string => {
  try {
    return decodeURIComponent(path)
  } catch {
    throw new BadRequest(`${path} cannot be decoded`)
  }
}
