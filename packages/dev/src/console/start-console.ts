import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { forward } from './forward'
import { isOwnRequest } from './is-own-request'
import { sendFile } from './send-file'

type Options = {
  /** The folder of the built console. */
  readonly dist: string
  /** 0: any free port. */
  readonly port: number
  /** The address of the local cloud. */
  readonly cloud: string
}

export type ConsoleServer = { readonly url: string; readonly close: () => Promise<void> }

/** The page runs its own scripts only, talks to this server only, and stands in no other page's frame. */
const SECURITY = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'self'",
    "img-src 'self' blob: data:",
    // Components place popovers with inline styles.
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const

/** `POST /api` is the function `operate` over HTTP; `GET /files/…` are the files of cloud storage; the rest is the page. */
const answer = async (
  { dist, cloud }: Options,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { pathname } = new URL(request.url ?? '/', 'http://console')
  if (pathname === '/api' && request.method === 'POST')
    return forward(new URL('/http/operate', cloud), request, response)
  if (request.method !== 'GET') return void response.writeHead(405).end()
  if (pathname.startsWith('/files/'))
    return forward(new URL(`/storage/${pathname.slice('/files/'.length)}`, cloud), request, response)
  await sendFile(dist, decodeURIComponent(pathname), response)
}

/** Serves the console on 127.0.0.1, and calls the local cloud for it. */
export const startConsole = async (options: Options): Promise<ConsoleServer> => {
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo
    if (!isOwnRequest(request, port)) return void response.writeHead(403).end()
    for (const [name, value] of Object.entries(SECURITY)) response.setHeader(name, value)
    answer(options, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(400)
      response.end()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
