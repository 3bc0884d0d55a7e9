import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SimulatorError } from './options'

export type Listening = {
  readonly server: Server
  readonly port: number
}

/** Listens on 127.0.0.1 only. @throws {SimulatorError} when the port is taken. */
export const listen = (port: number): Promise<Listening> => {
  const server = createServer()
  // Only clients close idle connections: a server that closes one may cut off a request that was just sent on it.
  server.keepAliveTimeout = 0
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} is taken: stop what listens there, or name another one with --port.`
      fail(error.code === 'EADDRINUSE' ? new SimulatorError(taken) : error)
    })
    server.listen(port, '127.0.0.1', () => done({ server, port: (server.address() as AddressInfo).port }))
  })
}
