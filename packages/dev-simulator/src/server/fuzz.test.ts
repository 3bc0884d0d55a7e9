import { type ChildProcess, spawn } from 'node:child_process'
import { connect } from 'node:net'
import { join } from 'node:path'
import fc from 'fast-check'
import { WebSocket } from 'ws'

/** `FUZZ_RUNS=20000` makes it a long run; every test run has a short one. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 60)
const ANSWER_MS = 5_000

jest.setTimeout(60_000 + RUNS * 100)

const dist = join(import.meta.dirname, '../../fixtures/tabs')

/** A simulator in a process of its own, because what these tests send must not end it. */
let simulator: ChildProcess
let url: URL
beforeAll(async () => {
  const command = join(import.meta.dirname, '../cli.ts')
  simulator = spawn(process.execPath, ['--import', 'tsx', command, '--dist', dist, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  for await (const text of simulator.stdout as AsyncIterable<Buffer>) {
    said += text
    if (said.includes('automation')) break
  }
  url = new URL(/http:\S+/.exec(said)?.[0] ?? '')
}, 60_000)
afterAll(() => simulator.kill())

const hasNotEnded = () => expect([simulator.exitCode, simulator.signalCode]).toEqual([null, null])

/** Sends bytes as they are, which no HTTP client would, and answers whether anything came back or the line was closed. */
const isAnswered = (bytes: Uint8Array): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(Number(url.port), url.hostname, () => socket.end(bytes))
    const late = setTimeout(() => {
      socket.destroy()
      done(false)
    }, ANSWER_MS)
    const end = () => {
      clearTimeout(late)
      socket.destroy()
      done(true)
    }
    socket.on('data', end)
    socket.on('error', end)
    socket.on('close', end)
  })

const hostileKey = fc.constantFrom('__proto__', 'constructor', 'toString', 'openid', 'name', 'from', 'id', '')
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>(null, true, 0, -1, 1e308, '', 'x', '\u0000', [], {}),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(hostileKey, tie('value'), { maxKeys: 3 }),
  ),
}))

const text = fc.oneof(
  value.map((one) => JSON.stringify(one)),
  fc.constantFrom('', '{', '[', 'null', '{"a":', '\u0000'),
  fc.string({ unit: 'binary', maxLength: 40 }),
)

const target = fc.oneof(
  fc.constantFrom('/', '//', '/app/', '/app/..', '/app/%2e%2e/%2e%2e/etc/passwd', '/app/%00', '/api/state'),
  fc.constantFrom(
    '*',
    'http://[/',
    'http://',
    '/app/%',
    '/%ff',
    '/assets/fonts/..%2f',
    '/phone',
    '/screen?%',
  ),
  fc.string({ unit: 'binary-ascii', maxLength: 60 }).map((path) => `/${path.replace(/[\r\n ]/g, '')}`),
)

const method = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'OPTIONS', 'CONNECT', 'TRACE', 'get', 'G T')

const addresses = [
  '/api/touch',
  '/api/sheet/confirm',
  '/api/files',
  '/api/sheet/close',
  '/api/settings',
  '/api/request',
  '/api/cloud/call-function',
  '/api/cloud/temp-file-urls',
  '/api/cloud/upload-file',
  '/api/cloud/delete-files',
]

describe('any request to the simulator', () => {
  it('is answered or refused, whatever its method and target are', async () => {
    await fc.assert(
      fc.asyncProperty(method, target, async (verb, path) => {
        const head = `${verb} ${path} HTTP/1.1\r\nhost: ${url.host}\r\nconnection: close\r\n\r\n`
        expect(await isAnswered(Buffer.from(head, 'latin1'))).toBe(true)
        hasNotEnded()
      }),
      { numRuns: RUNS },
    )
  })

  it('is answered or refused, whatever bytes it consists of', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await isAnswered(bytes)).toBe(true)
        hasNotEnded()
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    )
  })

  it.each(addresses)('is answered with a status, whatever its body is: POST %s', async (path) => {
    await fc.assert(
      fc.asyncProperty(text, async (body) => {
        const signal = AbortSignal.timeout(ANSWER_MS)
        const answer = await fetch(new URL(path, url), { method: 'POST', body, signal })
        expect([200, 400, 404, 413]).toContain(answer.status)
        await answer.text()
        hasNotEnded()
      }),
      { numRuns: Math.ceil(RUNS / 10) },
    )
  })
})

describe('any message on a socket of the simulator', () => {
  /** Sends messages on a socket. The answer to a ping comes after they were read. */
  const send = (path: string, messages: readonly (string | Uint8Array)[]): Promise<void> =>
    new Promise((done) => {
      const socket = new WebSocket(new URL(path, url.href.replace('http', 'ws')))
      socket.on('open', () => {
        for (const message of messages) socket.send(message)
        socket.ping()
      })
      socket.on('pong', () => socket.close())
      socket.on('error', () => done())
      socket.on('close', () => done())
    })

  const methodName = fc.constantFrom(
    'Phone.hello',
    'Phone.event',
    'App.callWxMethod',
    'Tool.getInfo',
    'x',
    '',
  )
  const call = fc
    .record(
      { id: value, method: fc.oneof(methodName, value), params: value, result: value, error: value },
      {
        requiredKeys: [],
      },
    )
    .map((one) => JSON.stringify(one))
  const message = fc.oneof(call, text, fc.uint8Array({ maxLength: 50 }))

  it.each(['/phone', '/'])('does not end it, whatever it says: %s', async (path) => {
    await fc.assert(
      fc.asyncProperty(fc.array(message, { minLength: 1, maxLength: 4 }), async (messages) => {
        await send(path, messages)
        hasNotEnded()
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    )
    expect((await fetch(new URL('/screen', url))).status).toBe(200)
  })
})
