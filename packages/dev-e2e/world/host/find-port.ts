import { createServer } from 'node:net'

/** Below the ports that systems give out by themselves, so that a port that was given back stays free. */
const LOWEST = 20_000
const MANY = 10_000

const isFree = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const server = createServer()
    server.once('error', () => done(false))
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)))
  })

/** A port that this process may listen on again and again. Processes begin to look at different ones. */
export const findPort = async (): Promise<number> => {
  let port = LOWEST + (process.pid % MANY)
  while (!(await isFree(port))) port++
  return port
}
