import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CloudError, UsageError } from '../cloud-error'
import type { Route } from './exchange'
import { allowLocalPages, isLocal } from './local-only'
import { sendJson } from './send'

export type HttpServer = { readonly url: string; readonly port: number; close(): Promise<void> }

/** Longer than any client keeps an idle connection, because the SDK does not retry an ECONNRESET (docs/cloudbase-wire.md). */
const KEEP_ALIVE_MS = 120_000

/** Listens on 127.0.0.1. The route with the longest prefix of the path answers. Throws `UsageError` on a taken port. */
export const listen = async (
  port: number,
  routes: () => Readonly<Record<string, Route>>,
  onFault: (error: unknown) => void,
): Promise<HttpServer> => {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, async (request, response) => {
    try {
      if (!isLocal(request)) return sendJson(response, 403, { error: 'only this machine may ask' })
      allowLocalPages(request, response)
      if (request.method === 'OPTIONS') return void response.writeHead(204).end()
      const route = routeOf(pathOf(request.url ?? '/'), routes())
      if (!route) return sendJson(response, 404, { error: 'not found' })
      await route({ request, response })
    } catch (error) {
      if (!(error instanceof CloudError)) onFault(error)
      if (!response.headersSent)
        sendJson(response, 400, { error: error instanceof CloudError ? error.message : 'bad request' })
      else response.destroy()
    }
  })
  await bind(server, port)
  const bound = (server.address() as AddressInfo).port
  return { url: `http://127.0.0.1:${bound}`, port: bound, close: () => close(server) }
}

const pathOf = (target: string): string =>
  (target.startsWith('/') ? target.split('?', 1)[0] : undefined) ?? '/'

const routeOf = (path: string, routes: Readonly<Record<string, Route>>): Route | undefined => {
  const exact = routes[path]
  if (exact) return exact
  const fitting = Object.keys(routes).filter((prefix) => path.startsWith(prefix))
  const longest = fitting.sort((a, b) => b.length - a.length)[0]
  return longest === undefined ? undefined : routes[longest]
}

const bind = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, port)))
    server.listen(port, '127.0.0.1', resolve)
  })

const explain = (error: NodeJS.ErrnoException, port: number): Error => {
  if (error.code === 'EADDRINUSE')
    return new UsageError(`Port ${port} is taken; stop what uses it or give another with --port.`)
  if (error.code === 'EACCES')
    return new UsageError(`Port ${port} may not be used by this user; give one above 1023 with --port.`)
  return error
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
