import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DOWNLOAD_HOST, type Reply, type StandIn } from '../stand-in'
import { TencentError } from '../tencent-error'
import { makeAuthority } from './authority'
import { assertSigned, type Key } from './signature'

export type Tencent = {
  /** `http://127.0.0.1:PORT`: the proxy through which a process reaches the stand-in. */
  readonly proxy: string
  /** Variables for a process with the official SDK: the proxy, and the authority that it trusts. No key is in them. */
  readonly environment: Readonly<Record<string, string>>
  close(): Promise<void>
}

/** What the SDK sends at most: a package of 20 MB as base64. */
const MAX_BODY_BYTES = 30 * 1024 * 1024

const readAll = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > MAX_BODY_BYTES) throw new TencentError('RequestSizeLimitExceeded', 'the request is too long')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const header = (request: IncomingMessage, name: string): string => String(request.headers[name] ?? '')

const errorOf = ({ code, message }: TencentError): Reply => ({
  kind: 'json',
  body: { Response: { Error: { Code: code, Message: message }, RequestId: 'stand-in' } },
})

const replyTo = async (request: IncomingMessage, standIn: StandIn, key: Key): Promise<Reply> => {
  try {
    const body = await readAll(request)
    const host = header(request, 'host')
    const signed = {
      method: request.method ?? '',
      host,
      contentType: header(request, 'content-type'),
      timestamp: header(request, 'x-tc-timestamp'),
      authorization: header(request, 'authorization'),
      token: request.headers['x-tc-token'] === undefined ? undefined : header(request, 'x-tc-token'),
      body,
    }
    assertSigned(signed, key, Date.now() / 1000)
    const service = host.split('.')[0] ?? ''
    const params = JSON.parse(body.toString('utf8')) as unknown
    return await standIn.answer({ service, action: header(request, 'x-tc-action'), params })
  } catch (error) {
    if (error instanceof TencentError) return errorOf(error)
    throw error
  }
}

const send = (response: ServerResponse, reply: Reply): void => {
  // A late answer is one that never arrives: the caller's own time limit ends the call.
  if (reply.kind === 'nothing') {
    if (!reply.late) response.destroy()
    return
  }
  const text = reply.kind === 'text' ? reply.text : JSON.stringify(reply.body)
  response
    .writeHead(200, { 'content-type': reply.kind === 'text' ? 'text/html' : 'application/json' })
    .end(text)
}

/** `GET /FUNCTION/VERSION.zip` of the bucket with packages. The address is the secret, as with a signed one. */
const sendPackage = (request: IncomingMessage, response: ServerResponse, standIn: StandIn): void => {
  const [, name = '', file = ''] = decodeURIComponent(request.url ?? '').split('/')
  const found = standIn.packageAt(name, file.replace(/\.zip$/, ''))
  if (found) response.writeHead(200, { 'content-type': 'application/zip' }).end(found)
  else response.writeHead(404).end()
}

/**
 * Serves a stand-in under Tencent Cloud's own host names on 127.0.0.1: a proxy for CONNECT, TLS under an authority made
 * now, and TC3 signatures that are checked with `key`. Nothing is passed on: other hosts are refused.
 */
export const startTencent = async (standIn: StandIn, key: Key): Promise<Tencent> => {
  const folder = mkdtempSync(join(tmpdir(), 'dev-tencent-'))
  const authority = makeAuthority()
  const caFile = join(folder, 'authority.pem')
  writeFileSync(caFile, authority.ca)
  const api = createTlsServer({ key: authority.key, cert: authority.cert }, (request, response) => {
    if (header(request, 'host') === DOWNLOAD_HOST) return sendPackage(request, response, standIn)
    void replyTo(request, standIn, key).then(
      (reply) => send(response, reply),
      () => response.writeHead(500).end(),
    )
  })
  const sockets = new Set<Socket>()
  const proxy = createServer((_request, response) => void response.writeHead(405).end('only CONNECT'))
  proxy.on('connect', (request, socket: Socket, head) => {
    const host = (request.url ?? '').split(':')[0] ?? ''
    if (!host.endsWith('.tencentcloudapi.com') && host !== DOWNLOAD_HOST)
      return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy())
    socket.write('HTTP/1.1 200 OK\r\n\r\n')
    if (head.length > 0) socket.unshift(head)
    api.emit('connection', socket)
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
  return {
    proxy: address,
    environment: { http_proxy: address, https_proxy: address, no_proxy: '', NODE_EXTRA_CA_CERTS: caFile },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((resolve) => proxy.close(() => resolve()))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
