import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  post,
  rejection,
  SDK_PREAMBLE,
  startTestCloud,
  type TestCloud,
  writeFunctions,
} from './testing/test-cloud'

jest.setTimeout(30_000)

const CTOKEN = 'ctoken-secret-1'
const OPENID = 'oPerson-000000000000000000001'
const COVER = { openapi: ['redpacketcover.getAuthenticationUrl'] }

const functionsDir = writeFunctions({
  echo: { code: 'exports.main = async (event) => event' },
  who: { code: `${SDK_PREAMBLE} exports.main = async (event) => ({ ...cloud.getWXContext(), event })` },
  variable: { code: 'exports.main = async () => process.env.WX_OPENID ?? null' },
  boom: { code: `exports.main = async () => { throw new Error('boom') }` },
  slow: { code: 'exports.main = () => new Promise(() => {})' },
  die: { code: 'exports.main = () => { process.exit(3) }' },
  broken: { code: 'this is not JavaScript' },
  counted: {
    code: 'let n = 0; exports.main = async ({ wait = 0 }) => { await new Promise((r) => setTimeout(r, wait)); return ++n }',
  },
  caller: {
    code: `${SDK_PREAMBLE} exports.main = async ({ name }) => (await cloud.callFunction({ name, data: { from: 'caller' } })).result`,
  },
  cover: {
    code: `${SDK_PREAMBLE} exports.main = (event) => cloud.openapi.redpacketcover.getAuthenticationUrl({ openid: cloud.getWXContext().OPENID, ...event }).catch((e) => ({ failed: e.errCode }))`,
    config: { permissions: COVER },
  },
  undeclared: {
    code: `${SDK_PREAMBLE} exports.main = () => cloud.openapi.redpacketcover.getAuthenticationUrl({ openid: '${OPENID}', ctoken: '${CTOKEN}' }).catch((e) => ({ failed: e.errCode }))`,
  },
  tick: {
    code: `let runs = 0; exports.main = async (event) => ({ ...event, source: process.env.TCB_SOURCE, runs: ++runs })`,
    config: { triggers: [{ name: 'tick', type: 'timer', config: '0 0 0 1 1 * 2099' }] },
  },
  leaks: { code: `exports.main = async () => { console.log('it is ${CTOKEN}'); return 1 }` },
  talk: { code: `exports.main = async () => { console.log('hello from talk'); return 1 }` },
  memory: {
    code: `exports.main = async () => { const kept = []; for (;;) kept.push(new Array(1e6).fill(Math.random())) }`,
  },
  large: { code: `exports.main = async () => 'x'.repeat(1024 * 1024 + 1)` },
  replaced: { code: 'exports.main = async () => 1' },
  gated: {
    code: `exports.main = async ({ gate }) => { console.log('at the gate'); while (!require('node:fs').existsSync(gate)) await new Promise((r) => setTimeout(r, 10)); return 'old' }`,
  },
})

const functionNamed = (name: string, more: object) => ({
  name,
  memoryMb: 128 as const,
  timeoutSeconds: 20,
  invoke: 'anyone' as const,
  ...more,
})

const infrastructure = {
  collections: [],
  functions: [
    functionNamed('tick', { invoke: 'nobody' }),
    functionNamed('slow', { timeoutSeconds: 1 }),
    functionNamed('memory', {}),
    functionNamed('counted', {}),
    functionNamed('gated', {}),
  ],
}

let test: TestCloud
const lines: string[] = []

beforeAll(async () => {
  const log = (line: object) => void lines.push(JSON.stringify(line))
  test = await startTestCloud({
    functionsDir,
    infrastructure,
    maxInstances: 3,
    watch: true,
    log,
    wechat: { covers: [{ ctoken: CTOKEN }] },
  })
})

afterAll(() => test.stop())

const call = async (name: string, data: unknown = {}, more: object = { openid: OPENID }) =>
  (await post(test.cloud.clientUrl, '/call-function', { name, data, ...more })).body

const pause = () => new Promise((resolve) => setTimeout(resolve, 20))

const control = (path: string, body: unknown) => post(test.cloud.controlUrl, path, body)

describe('a call from a client', () => {
  it('answers the result with a request id', async () => {
    const { result, requestID } = await call('echo', { a: [1, null] })
    expect(result).toEqual({ a: [1, null] })
    expect(requestID).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('tells the function who calls through the environment, whatever the event says', async () => {
    const { result } = await call('who', { openid: 'forged', userInfo: { openId: 'forged' } })
    expect(result).toMatchObject({ OPENID, APPID: 'wx0000000000000000', SOURCE: 'wx_client', ENV: 'local' })
    expect(result.event.openid).toBe('forged')
  })

  it('tells of no person where the caller is anonymous, and of the one who uses WeChat’s tools', async () => {
    const anonymous = (await call('who', {}, {})).result
    expect(anonymous).toMatchObject({ SOURCE: 'wx_client' })
    expect([anonymous.OPENID, anonymous.APPID, anonymous.UNIONID]).toEqual([undefined, undefined, undefined])
    const tools = (await call('who', {}, { openid: OPENID, source: 'wx_devtools' })).result
    expect(tools).toMatchObject({ OPENID, SOURCE: 'wx_devtools' })
  })

  it('keeps concurrent people apart', async () => {
    const people = Array.from({ length: 12 }, (_, i) => `oPerson-${i}`)
    const answers = await Promise.all(people.map((openid) => call('who', {}, { openid })))
    expect(answers.map(({ result }) => result.OPENID)).toEqual(people)
  })

  it.each(['wx_client', 'wx_http', 'wx_devtools'])('from %s says so', async (source) => {
    expect((await call('who', {}, { source })).result.SOURCE).toBe(source)
  })

  it('leaves nothing of one caller to the next', async () => {
    await call('who', {}, { openid: OPENID, unionid: 'u1' })
    expect((await call('who', {}, {})).result.OPENID).toBeUndefined()
    expect((await call('variable')).result).toBe(OPENID)
    expect((await call('variable', {}, {})).result).toBeNull()
  })

  it('of a function that does not exist fails', async () => {
    expect((await call('nothing')).error.errCode).toBe(-501000)
  })

  it('of a function that throws fails with its stack', async () => {
    const { error } = await call('boom')
    expect(error.errCode).toBe(-504002)
    expect(error.errMsg).toContain('boom')
  })

  it('of a function whose code does not load fails', async () => {
    expect((await call('broken')).error.errCode).toBe(-504002)
  })

  it('of a function that runs too long fails, and the next gets a new instance', async () => {
    expect((await call('slow')).error.errMsg).toContain('timed out after 1 seconds')
    expect((await call('slow')).error.errCode).toBe(-504003)
  })

  it('of a function that ends its process fails, and the cloud goes on', async () => {
    expect((await call('die')).error.errCode).toBe(-504002)
    expect((await call('echo', { still: 'here' })).result).toEqual({ still: 'here' })
  })

  it('of a function that takes too much memory fails, and the cloud goes on', async () => {
    expect((await call('memory')).error.errCode).toBe(-504002)
  }, 30_000)

  it('is refused where the invoke rule is nobody', async () => {
    expect((await call('tick')).error.errCode).toBe(-501023)
  })

  it('with too much data is refused', async () => {
    expect((await call('echo', { text: 'x'.repeat(101 * 1024) })).error.errMsg).toContain('100 KB')
  })

  it('with a result over 1 MB fails', async () => {
    expect((await call('large')).error.errCode).toBe(-604001)
    expect(`${await rejection(test.sdk.callFunction({ name: 'large', data: {} }))}`).toContain('1MB')
  })

  it('logs what the function prints, with its name', async () => {
    await call('talk')
    expect(
      lines.filter((line) => line.includes('hello from talk') && line.includes('"function":"talk"')),
    ).toHaveLength(1)
  })
})

describe('instances', () => {
  it('run one event at a time and grow to the limit, then events wait', async () => {
    const answers = await Promise.all(Array.from({ length: 9 }, () => call('counted', { wait: 50 })))
    expect(answers.reduce((sum, { result }) => sum + (result === 1 ? 1 : 0), 0)).toBe(3)
    expect(answers).toHaveLength(9)
  })

  it('that are frozen get no events, and go on where they were when thawed', async () => {
    const seen = (await call('counted')).result
    await control('/freeze', { function: 'counted' })
    expect((await call('counted')).result).toBe(1)
    await control('/thaw', { function: 'counted' })
    expect(seen).toBeGreaterThan(1)
  })

  it('that are at work when the code changes finish on the old, and no call is lost', async () => {
    const gate = join(functionsDir, 'gate')
    const inFlight = call('gated', { gate })
    while (!lines.some((line) => line.includes('at the gate'))) await pause()
    writeFileSync(join(functionsDir, 'gated', 'index.js'), 'exports.main = async () => "new"')
    while ((await call('gated', { gate: functionsDir })).result !== 'new') await pause()
    writeFileSync(gate, '')
    expect((await inFlight).result).toBe('old')
  })

  it('are replaced when the code changes', async () => {
    expect((await call('replaced')).result).toBe(1)
    writeFileSync(join(functionsDir, 'replaced', 'index.js'), 'exports.main = async () => 2')
    let result = 1
    for (let tries = 0; tries < 100 && result === 1; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      result = (await call('replaced')).result
    }
    expect(result).toBe(2)
  })
})

describe('function to function', () => {
  it('passes the person on and adds to the chain of sources', async () => {
    const { result } = await call('caller', { name: 'who' })
    expect(result).toMatchObject({ OPENID, SOURCE: 'wx_client,scf', event: { from: 'caller' } })
  })

  it('may call one that no client may', async () => {
    expect((await call('caller', { name: 'tick' })).result.from).toBe('caller')
  })

  it('from a trusted process has no person', async () => {
    const { result } = await test.sdk.callFunction({ name: 'who', data: {} })
    expect(result.OPENID).toBeUndefined()
  })

  it('rejects with the platform’s code when the callee throws', async () => {
    const error = await rejection(test.sdk.callFunction({ name: 'boom', data: {} }))
    expect(`${error.errCode} ${error.message ?? error.errMsg}`).toContain('boom')
  })
})

describe('timers', () => {
  it('run with no person and say so', async () => {
    const { body } = await control('/run-timer', { function: 'tick' })
    expect(body.result).toMatchObject({ Type: 'Timer', TriggerName: 'tick', source: 'wx_trigger' })
  })

  it('that a function does not have cannot be run', async () => {
    expect((await control('/run-timer', { function: 'echo' })).status).toBe(400)
  })
})

describe('the cover API', () => {
  it('answers a new https link for each call', async () => {
    const [a, b] = [await call('cover', { ctoken: CTOKEN }), await call('cover', { ctoken: CTOKEN })]
    expect(a.result.data.url).toMatch(/^https:\/\//)
    expect(a.result.data.url).not.toBe(b.result.data.url)
  })

  it.each([
    [9600001, { openid: '', ctoken: CTOKEN }],
    [9600002, { ctoken: '' }],
    [9600004, { ctoken: 'wrong' }],
    [9600005, { openid: 'no openid', ctoken: CTOKEN }],
  ])('answers %d', async (errcode, event) => {
    expect((await call('cover', event)).result).toEqual({ failed: errcode })
  })

  it('is refused with −604101 to a function that does not declare it', async () => {
    expect((await call('undeclared')).result).toEqual({ failed: -604101 })
  })

  it('answers an error that was provoked, until that ends', async () => {
    const api = 'redpacketcover.getAuthenticationUrl'
    await control('/wechat', { api, errcode: 48001, rate: 1 })
    expect((await call('cover', { ctoken: CTOKEN })).result).toEqual({ failed: 48001 })
    await control('/wechat', { api, errcode: -604102, rate: 1 })
    expect((await call('cover', { ctoken: CTOKEN })).result).toEqual({ failed: -604102 })
    await control('/wechat', { api, errcode: 48001, rate: 0 })
    expect((await call('cover', { ctoken: CTOKEN })).result.data.url).toBeDefined()
  })

  it('takes a new configuration while it runs', async () => {
    test.cloud.configureWechat({ covers: [] })
    expect((await call('cover', { ctoken: CTOKEN })).result).toEqual({ failed: 9600004 })
    test.cloud.configureWechat({ covers: [{ ctoken: CTOKEN }] })
  })

  it('leaves no ctoken in the log or the counters, whatever a function prints', async () => {
    await call('cover', { ctoken: CTOKEN })
    await call('leaks')
    expect(lines.join('')).toContain('it is ••••••')
    const counters = await (
      await fetch(`${test.cloud.controlUrl.replace('/control', '/control/counters')}`)
    ).text()
    expect(counters).toContain('redpacketcover')
    expect(counters + lines.join('')).not.toContain(CTOKEN)
  })

  it('that has no plug-in answers −604100 by name', async () => {
    expect((await rejection(test.sdk.openapi.nothing.here({}))).errCode).toBe(-604100)
  })
})
