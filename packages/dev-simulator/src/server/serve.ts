import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { isOwnRequest } from './guard'
import type { Listening } from './listen'
import { isOwnScreen } from './own-screen'
import type { PhoneHub } from './phone-hub'
import { type RouteContext, route } from './routes'

/** Whom the sockets go to. */
export type Sockets = {
  readonly hub: PhoneHub
  readonly automation: { connect(client: WebSocket): void }
}

/** Answers requests and sockets from now on. Answers how to end them all. */
export const serve = (
  { server, port }: Listening,
  context: RouteContext,
  { hub, automation }: Sockets,
): (() => Promise<void>) => {
  const sockets = new WebSocketServer({ noServer: true })
  server.on('request', (request, response) => {
    if (isOwnRequest(request, port)) void route(context, request, response)
    else response.writeHead(403).end('only the phone itself may ask')
  })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    ignoreErrors(socket)
    if (!isOwnRequest(request, port)) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, socket, head, (client) => {
      ignoreErrors(client)
      if (request.url?.startsWith('/phone')) hub.connect(client, isOwnScreen(request.url))
      else automation.connect(client)
    })
  })
  return async () => {
    for (const client of sockets.clients) client.terminate()
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
}

/** A socket that fails is closed by itself; without a listener its error would end the process. */
const ignoreErrors = (socket: Duplex | WebSocket): void => {
  socket.on('error', () => {})
}
