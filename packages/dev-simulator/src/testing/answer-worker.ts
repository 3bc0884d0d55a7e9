import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the process beside a jest worker answers a request with: a result, or the sentence that says why there is none. */
export type AnswerToWorker<Result> = { readonly result: Result } | { readonly error: string }

/**
 * Makes this process one that a jest worker asks with `askBesideWorker`. It ends when its standard input ends, which is
 * when the worker ends, however that ends.
 */
export const answerWorker = <Request>(answer: (request: Request) => Promise<unknown>): void => {
  const server = createServer(async (incoming, response) => {
    const answered = await read<Request>(incoming)
      .then(answer)
      .then((result) => ({ result: result ?? null }))
      .catch((error: Error) => ({ error: error.message }))
    response.end(JSON.stringify(answered))
  })
  // Only clients close idle connections: a server that closes one may cut off a request that was just sent on it.
  server.keepAliveTimeout = 0
  server.listen(0, '127.0.0.1', () => {
    console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  })
  process.stdin.resume()
  process.stdin.on('end', () => process.exit())
  // Without these, a signal would end the process and leave what it removes when it exits.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit())
}

const read = async <Request>(incoming: IncomingMessage): Promise<Request> => {
  let text = ''
  for await (const chunk of incoming) text += chunk
  return JSON.parse(text)
}
