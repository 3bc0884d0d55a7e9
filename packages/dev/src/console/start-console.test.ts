import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ConsoleServer, startConsole } from './start-console'

type Reply = { readonly status: number; readonly body: string; readonly headers: IncomingMessage['headers'] }

const site = mkdtempSync(join(tmpdir(), 'console-site-'))
let cloud: Server
let seen: { url: string | undefined; headers: IncomingMessage['headers']; body: string }[]
let desk: ConsoleServer

const textOf = async (stream: IncomingMessage): Promise<string> => {
  let text = ''
  for await (const chunk of stream) text += chunk
  return text
}

beforeAll(async () => {
  mkdirSync(join(site, 'assets'))
  writeFileSync(join(site, 'index.html'), '<title>console</title>')
  writeFileSync(join(site, 'assets/main-1.js'), 'run()')
  writeFileSync(join(site, '../outside.js'), 'secret')
  cloud = createServer(async (incoming, response) => {
    seen.push({ url: incoming.url, headers: incoming.headers, body: await textOf(incoming) })
    response.writeHead(200, { 'content-type': 'application/json', 'x-inside': '1' }).end('{"ok":true}')
  })
  await new Promise<void>((resolve) => cloud.listen(0, '127.0.0.1', resolve))
  const { port } = cloud.address() as AddressInfo
  desk = await startConsole({ dist: site, port: 0, cloud: `http://127.0.0.1:${port}` })
})

beforeEach(() => {
  seen = []
})

afterAll(async () => {
  await desk.close()
  await new Promise((resolve) => cloud.close(resolve))
  rmSync(site, { recursive: true })
  rmSync(join(site, '../outside.js'))
})

/** A request as it is written: `fetch` would tidy its path and refuse to set its host. */
const ask = (path: string, headers: Record<string, string> = {}, body?: string): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(desk.url)
    const method = body === undefined ? 'GET' : 'POST'
    const outgoing = request({ hostname, port, path, method, headers }, async (answer) =>
      resolve({ status: answer.statusCode ?? 0, body: await textOf(answer), headers: answer.headers }),
    )
    outgoing.on('error', reject)
    outgoing.end(body)
  })

it('serves the page, which may run no other script and stand in no frame', async () => {
  const { status, body, headers } = await ask('/')
  expect([status, body]).toEqual([200, '<title>console</title>'])
  expect(headers['content-security-policy']).toContain("script-src 'self'")
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
})

it('keeps files whose names hold a hash, and asks again for the page', async () => {
  expect((await ask('/assets/main-1.js')).headers['cache-control']).toContain('immutable')
  expect((await ask('/')).headers['cache-control']).toBe('no-cache')
})

it.each(['/../outside.js', '/%2e%2e/outside.js', '/assets/..%2f..%2foutside.js', '/absent.js', '/%E0%A4%A'])(
  'answers nothing for the path %s',
  async (path) => {
    const { status, body } = await ask(path)
    expect([400, 404]).toContain(status)
    expect(body).toBe('')
  },
)

it('sends a call on to the function with its session, and nothing else of the request', async () => {
  const sent = {
    authorization: 'Bearer abc',
    'content-type': 'application/json',
    cookie: 'a=b',
    'x-more': '1',
  }
  expect(await ask('/api', sent, '{"action":"me"}')).toMatchObject({ status: 200, body: '{"ok":true}' })
  expect(seen).toEqual([expect.objectContaining({ url: '/http/operate', body: '{"action":"me"}' })])
  expect(seen[0]?.headers).toMatchObject({ authorization: 'Bearer abc' })
  expect(seen[0]?.headers).not.toHaveProperty('cookie')
  expect(seen[0]?.headers).not.toHaveProperty('x-more')
})

it('shows files of cloud storage', async () => {
  await ask('/files/art/koi.webp')
  expect(seen.map(({ url }) => url)).toEqual(['/storage/art/koi.webp'])
})

it.each([
  ['another name that points here', { host: 'evil.example' }],
  ['a page of another site', { origin: 'https://evil.example' }],
  ['a page of another port', { origin: 'http://127.0.0.1:1' }],
  ['a picture on another site', { 'sec-fetch-site': 'cross-site' }],
])('refuses %s', async (_, headers) => {
  expect((await ask('/api', headers, '{}')).status).toBe(403)
  expect((await ask('/', headers)).status).toBe(403)
  expect(seen).toEqual([])
})

it('refuses other methods', async () => {
  expect((await ask('/', {}, '{}')).status).toBe(405)
})
