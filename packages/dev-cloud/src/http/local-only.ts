import type { IncomingMessage, ServerResponse } from 'node:http'

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * True for a request that names this machine as its host and, if a browser sent it, comes from a page of this machine.
 * A foreign page can make its own name point at 127.0.0.1 (DNS rebinding), but it still sends that name.
 */
export const isLocal = (request: IncomingMessage): boolean => {
  const { host, origin } = request.headers
  if (!host || !LOOPBACK.has(host.replace(/:\d+$/, '').toLowerCase())) return false
  return origin === undefined || (URL.canParse(origin) && LOOPBACK.has(new URL(origin).hostname))
}

/** Lets pages of this machine, such as a simulator on another port, read the answers. */
export const allowLocalPages = (request: IncomingMessage, response: ServerResponse): void => {
  const { origin } = request.headers
  if (origin === undefined) return
  response.setHeader('access-control-allow-origin', origin)
  response.setHeader('access-control-allow-headers', 'content-type, authorization')
  response.setHeader('access-control-expose-headers', 'date')
  response.setHeader('vary', 'origin')
}
