import type { ServerResponse } from 'node:http'
import { JSON_TYPE } from './content-types'

export const send = (
  response: ServerResponse,
  status: number,
  contentType: string,
  body: string | Buffer,
): void => {
  response.writeHead(status, { 'content-type': contentType, 'content-length': Buffer.byteLength(body) })
  response.end(body)
}

export const sendJson = (response: ServerResponse, status: number, value: unknown): void =>
  send(response, status, JSON_TYPE, JSON.stringify(value))
