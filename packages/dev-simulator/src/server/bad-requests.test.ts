import { type ChildProcess, spawn } from 'node:child_process'
import { connect } from 'node:net'
import { join } from 'node:path'
import { WebSocket } from 'ws'

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

/** Sends a request line as it is, which no HTTP client would, and answers the status. */
const statusOf = (target: string, headers: Record<string, string> = {}): Promise<number> =>
  new Promise((done) => {
    const socket = connect(Number(url.port), url.hostname)
    const lines = Object.entries({ host: url.host, connection: 'close', ...headers })
    socket.write(`GET ${target} HTTP/1.1\r\n`)
    socket.write(`${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`)
    let answer = ''
    socket.on('data', (text) => {
      answer += text
    })
    socket.on('error', () => done(0))
    socket.on('close', () => done(Number(answer.split(' ')[1] ?? 0)))
  })

const stillAnswers = async () => expect(await statusOf('/screen')).toBe(200)

describe('a request that cannot be read', () => {
  it.each(['/app/%ff', '//', 'http://[/'])(
    'is answered with 400, and the simulator goes on: GET %s',
    async (target) => {
      expect(await statusOf(target)).toBe(400)
      await stillAnswers()
    },
  )
})

describe('a request of another site’s page', () => {
  it('is refused with 403 by its Sec-Fetch-Site header', async () => {
    expect(await statusOf('/api/start', { 'sec-fetch-site': 'cross-site' })).toBe(403)
  })

  it.each(['same-origin', 'none'])(
    'is recognised by its header, so that Sec-Fetch-Site %s is answered',
    async (site) => {
      expect(await statusOf('/api/start', { 'sec-fetch-site': site })).toBe(200)
    },
  )
})

describe('a phone’s socket', () => {
  const send = (text: string): Promise<void> =>
    new Promise((done) => {
      const socket = new WebSocket(new URL('/phone', url.href.replace('http', 'ws')))
      socket.on('open', () => {
        socket.send(text)
        // The answer to a ping comes after the simulator has read the message.
        socket.ping()
      })
      socket.on('pong', () => socket.close())
      socket.on('error', () => done())
      socket.on('close', () => done())
    })

  it.each([
    'not json',
    'null',
    '5',
    '{"method":"Phone.hello"}',
    '{"method":"Phone.hello","params":{"openid":7}}',
    '{"id":1,"error":null}',
  ])('may send %s, and the simulator goes on', async (text) => {
    await send(text)
    await stillAnswers()
  })

  it('may break the WebSocket protocol, and the simulator goes on', async () => {
    const socket = connect(Number(url.port), url.hostname)
    socket.write(
      `GET /phone HTTP/1.1\r\nhost: ${url.host}\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`,
    )
    await new Promise((done) => socket.once('data', done))
    const closed = new Promise((done) => socket.once('close', done))
    socket.resume()
    // A client's frame without a mask.
    socket.write(Buffer.from([0x81, 0x01, 0x61]))
    await closed
    await stillAnswers()
  })
})
