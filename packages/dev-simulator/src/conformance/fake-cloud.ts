import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

type Body = {
  readonly name?: string
  readonly data?: unknown
  readonly openid?: string
  readonly cloudPath?: string
  readonly fileList?: string[]
}

/** A local cloud that echoes calls, knows every file, and keeps what it was asked. */
export type FakeCloud = {
  /** The client url with its token, as `startSimulator` takes it. */
  readonly url: string
  readonly origin: string
  readonly calls: { readonly url: string; readonly body: Body }[]
  close(): void
}

export const startFakeCloud = async (): Promise<FakeCloud> => {
  const calls: FakeCloud['calls'] = []
  const server = createServer(async (incoming, response) => {
    if (incoming.method === 'GET') return response.end('the file itself')
    const call = { url: incoming.url ?? '', body: await read(incoming) }
    calls.push(call)
    return response.end(JSON.stringify(answer(call.url, call.body, origin)))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url: `${origin}/client?token=secret-token`, origin, calls, close: () => server.close() }
}

const answer = (url: string, body: Body, origin: string): unknown => {
  const files = (describe: (fileID: string) => object) =>
    body.fileList?.map((fileID) => ({ fileID, status: 0, errMsg: 'ok', ...describe(fileID) }))
  if (url.startsWith('/client/upload-file')) return { fileID: `cloud://env.b/${body.cloudPath}` }
  if (url.startsWith('/client/delete-files')) return { fileList: files(() => ({})) }
  if (url.startsWith('/client/temp-file-urls')) {
    return { fileList: files((id) => ({ tempFileURL: `${origin}/${id.split('/').pop()}` })) }
  }
  if (body.name === 'fails') return { error: { errCode: -501000, errMsg: 'function not found' } }
  return { result: { echo: body.data, openid: body.openid }, requestID: 'r1' }
}

const read = async (incoming: IncomingMessage): Promise<Body> => {
  let text = ''
  for await (const chunk of incoming) text += chunk
  return JSON.parse(text)
}
