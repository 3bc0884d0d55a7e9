import {
  declared,
  post,
  rejection,
  SDK_PREAMBLE,
  startTestCloud,
  type TestCloud,
  writeFunctions,
} from './testing/test-cloud'

jest.setTimeout(30_000)

const OPENID = 'oPerson-000000000000000000001'

const functionsDir = writeFunctions({
  echo: { code: 'exports.main = async (event) => event' },
  who: { code: `${SDK_PREAMBLE} exports.main = async (event) => ({ ...cloud.getWXContext(), event })` },
  variable: { code: 'exports.main = async () => process.env.WX_OPENID ?? null' },
  boom: { code: `exports.main = async () => { throw new Error('boom') }` },
  slow: {
    code: 'let n = 0; exports.main = async ({ forever }) => { n++; return forever ? new Promise(() => {}) : n }',
  },
  die: { code: 'exports.main = () => { process.exit(3) }' },
  broken: { code: 'this is not JavaScript' },
  caller: {
    code: `${SDK_PREAMBLE} exports.main = async ({ name }) => (await cloud.callFunction({ name, data: { from: 'caller' } })).result`,
  },
  tick: {
    code: `exports.main = async (event) => ({ ...event, source: process.env.TCB_SOURCE })`,
    config: { triggers: [{ name: 'tick', type: 'timer', config: '0 0 0 1 1 * 2099' }] },
  },
  desk: { code: 'exports.main = async () => 1' },
  talk: { code: `exports.main = async () => { console.log('hello from talk'); return 1 }` },
  memory: {
    code: `exports.main = async () => { const kept = []; for (;;) kept.push(new Array(1e6).fill(Math.random())) }`,
  },
  large: { code: `exports.main = async () => 'x'.repeat(1024 * 1024 + 1)` },
})

const infrastructure = {
  collections: [],
  functions: [
    ...declared(['who', 'caller', 'memory']),
    ...declared(['tick'], { invoke: 'nobody' }),
    ...declared(['desk'], { invoke: 'nobody', httpPath: '/desk' }),
    ...declared(['slow'], { timeoutSeconds: 1 }),
  ],
}

let test: TestCloud
const lines: string[] = []

beforeAll(async () => {
  const log = (line: object) => void lines.push(JSON.stringify(line))
  test = await startTestCloud({ functionsDir, infrastructure, log })
})

afterAll(() => test.stop())

const call = async (name: string, data: unknown = {}, more: object = { openid: OPENID }) =>
  (await post(test.cloud.clientUrl, '/call-function', { name, data, ...more })).body

describe('a client that calls a function', () => {
  it('gets the result and a request id', async () => {
    const { result, requestID } = await call('echo', { a: [1, null] })
    expect(result).toMatchObject({ a: [1, null] })
    expect(requestID).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('is named to the function by its environment, whatever the event says', async () => {
    const { result } = await call('who', { openid: 'forged', userInfo: { openId: 'forged' } })
    expect(result).toMatchObject({ OPENID, APPID: 'wx0000000000000000', SOURCE: 'wx_client', ENV: 'local' })
    expect(result.event.openid).toBe('forged')
  })

  it('is nobody when it is anonymous, and the developer when it is WeChat’s tools', async () => {
    const anonymous = (await call('who', {}, {})).result
    expect(anonymous).toMatchObject({ SOURCE: 'wx_client' })
    expect([anonymous.OPENID, anonymous.APPID, anonymous.UNIONID]).toEqual([undefined, undefined, undefined])
    const tools = (await call('who', {}, { openid: OPENID, source: 'wx_devtools' })).result
    expect(tools).toMatchObject({ OPENID, SOURCE: 'wx_devtools' })
  })

  it('is never taken for a person who calls at the same time', async () => {
    const people = Array.from({ length: 12 }, (_, i) => `oPerson-${i}`)
    const answers = await Promise.all(people.map((openid) => call('who', {}, { openid })))
    expect(answers.map(({ result }) => result.OPENID)).toEqual(people)
  })

  it.each(['wx_client', 'wx_http', 'wx_devtools'])('is known to the function as %s', async (source) => {
    expect((await call('who', {}, { source })).result.SOURCE).toBe(source)
  })

  it('leaves no identity behind for the next caller', async () => {
    await call('who', {}, { openid: OPENID, unionid: 'u1' })
    expect((await call('who', {}, {})).result.OPENID).toBeUndefined()
    expect((await call('variable')).result).toBe(OPENID)
    expect((await call('variable', {}, {})).result).toBeNull()
  })

  it('gets −501000 when there is no such function', async () => {
    expect((await call('nothing')).error.errCode).toBe(-501000)
  })

  it('gets −504002 and the stack when the function throws', async () => {
    const { error } = await call('boom')
    expect(error.errCode).toBe(-504002)
    expect(error.errMsg).toContain('boom')
  })

  it('gets −504002 when the code does not load', async () => {
    expect((await call('broken')).error.errCode).toBe(-504002)
  })

  it('gets −504003 when the function runs too long, and a new instance the next time', async () => {
    expect((await call('slow')).result).toBe(1)
    const { error } = await call('slow', { forever: true })
    expect([error.errCode, error.errMsg]).toEqual([
      -504003,
      expect.stringContaining('timed out after 1 seconds'),
    ])
    expect((await call('slow')).result).toBe(1)
  })

  it('gets −504002 when the function ends its process, and can call others afterwards', async () => {
    expect((await call('die')).error.errCode).toBe(-504002)
    expect((await call('echo', { still: 'here' })).result).toMatchObject({ still: 'here' })
  })

  it('gets −504002 when the function takes too much memory', async () => {
    expect((await call('memory')).error.errCode).toBe(-504002)
  }, 30_000)

  it('that no mini program may call is called over HTTP where it has an address there', async () => {
    const statusOf = async (name: string) => (await fetch(`${test.cloud.url}/http/${name}`)).status
    expect((await call('desk')).error.errCode).toBe(-501023)
    expect(await statusOf('desk')).toBe(200)
    expect(await statusOf('tick')).toBe(403)
  })

  it('lets pages of this machine send a bearer token, and no other page anything', async () => {
    const preflight = async (origin: string) =>
      fetch(`${test.cloud.url}/http/desk`, { method: 'OPTIONS', headers: { origin } })
    const here = await preflight('http://127.0.0.1:7300')
    expect(here.headers.get('access-control-allow-headers')).toContain('authorization')
    expect((await preflight('http://a.example')).status).toBe(403)
  })

  it('is refused when the invoke rule is nobody', async () => {
    expect((await call('tick')).error.errCode).toBe(-501023)
  })

  it('is refused when its data is too long', async () => {
    expect((await call('echo', { text: 'x'.repeat(101 * 1024) })).error.errMsg).toContain('100 KB')
  })

  it('gets −604001 when the result is over 1 MB, and a function an error that says so', async () => {
    expect((await call('large')).error.errCode).toBe(-604001)
    expect(`${await rejection(test.sdk.callFunction({ name: 'large', data: {} }))}`).toContain('1MB')
  })

  it('makes the function print to the log, under its name', async () => {
    await call('talk')
    expect(
      lines.filter((line) => line.includes('hello from talk') && line.includes('"function":"talk"')),
    ).toHaveLength(1)
  })
})

describe('a function that calls a function', () => {
  it('passes its person on and adds itself to the chain of sources', async () => {
    const { result } = await call('caller', { name: 'who' })
    expect(result).toMatchObject({ OPENID, SOURCE: 'wx_client,scf', event: { from: 'caller' } })
  })

  it('may call a function that no client may call', async () => {
    expect((await call('caller', { name: 'tick' })).result.from).toBe('caller')
  })

  it('has no person when it is a trusted process', async () => {
    const { result } = await test.sdk.callFunction({ name: 'who', data: {} })
    expect(result.OPENID).toBeUndefined()
  })

  it('gets FUNCTIONS_EXECUTE_FAIL and the message when the other throws', async () => {
    const error = await rejection(test.sdk.callFunction({ name: 'boom', data: {} }))
    expect([error.code, error.errMsg]).toEqual(['FUNCTIONS_EXECUTE_FAIL', expect.stringContaining('boom')])
  })
})

describe('a timer', () => {
  it('runs its function with no person, and says that it is a timer', async () => {
    const { body } = await post(test.cloud.controlUrl, '/run-timer', { function: 'tick' })
    expect(body.result).toMatchObject({ Type: 'Timer', TriggerName: 'tick', source: 'wx_trigger' })
  })

  it('cannot be run when the function has none', async () => {
    expect((await post(test.cloud.controlUrl, '/run-timer', { function: 'echo' })).status).toBe(400)
  })
})
