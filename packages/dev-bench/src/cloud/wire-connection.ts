import { connect } from 'node:net'

const HEAD_END = Buffer.from('\r\n\r\n')

/**
 * One keep-alive connection that sends a request after each answer, as an instance of a function does. It is a bare
 * socket, because Node's HTTP client costs about as much as the server, and would be measured with it.
 */
export const openConnection = (url: string) => {
  const { hostname, port, pathname } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port), noDelay: true })
  let received = Buffer.alloc(0)
  let waiting: { resolve: (body: string) => void; reject: (error: Error) => void } | undefined

  socket.on('data', (chunk) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
    const body = bodyIn(received)
    if (body === undefined) return
    received = Buffer.alloc(0)
    waiting?.resolve(body)
  })
  socket.on('error', (error) => waiting?.reject(error))
  socket.on('close', () => waiting?.reject(new Error('the connection was closed')))

  return {
    post: (body: string): Promise<string> =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject }
        const head = `POST ${pathname}?env=local HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n`
        socket.write(head + body)
      }),
    close: () => socket.destroy(),
  }
}

const bodyIn = (received: Buffer): string | undefined => {
  const headEnd = received.indexOf(HEAD_END)
  if (headEnd < 0) return undefined
  const length = Number(/content-length: (\d+)/i.exec(received.toString('latin1', 0, headEnd))?.[1])
  const start = headEnd + HEAD_END.length
  return received.length < start + length ? undefined : received.toString('utf8', start, start + length)
}
