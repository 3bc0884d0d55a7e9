import { Agent, type IncomingMessage, request, type ServerResponse } from 'node:http'

/** What of a request reaches the function: its body, the session, and how the browser calls itself. */
const FORWARDED = ['content-type', 'content-length', 'authorization', 'user-agent'] as const

/** A connection a call: one that was kept could be closed by the other side just as it is used again. */
const agent = new Agent({ keepAlive: false })

const headersOf = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    FORWARDED.flatMap((name) => {
      const value = headers[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )

/** Sends a request on to `target`, and its answer back. A target that cannot be reached is answered with 502. */
export const forward = (target: URL, from: IncomingMessage, to: ServerResponse): void => {
  const outgoing = request(
    target,
    { agent, method: from.method ?? 'GET', headers: headersOf(from) },
    (answer) => {
      const type = answer.headers['content-type']
      to.writeHead(answer.statusCode ?? 502, { ...(type && { 'content-type': type }) })
      answer.pipe(to)
    },
  )
  outgoing.on('error', () => {
    if (!to.headersSent) to.writeHead(502)
    to.end()
  })
  to.on('close', () => {
    if (!to.writableFinished) outgoing.destroy()
  })
  from.pipe(outgoing)
}
