import { createServer } from 'node:net'
import { PlainError } from '../say-plainly'

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })

/** Refuses a taken port before anything is built. `retry` is the command with the flag that gives another. */
export const assertFree = async (port: number, retry: string): Promise<void> => {
  if (await isFree(port)) return
  throw new PlainError(`Port ${port} is taken. Stop what uses it, or give another: ${retry} N`)
}
