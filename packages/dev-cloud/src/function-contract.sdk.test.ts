import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { declared, post, startTestCloud, type TestCloud, writeFunctions } from './testing/test-cloud'
import { until } from './testing/until'

jest.setTimeout(30_000)

const OPENID = 'oPerson-000000000000000000001'

const functionsDir = writeFunctions({
  sendsElsewhere: {
    code: `const net = require('node:net'); exports.main = () => new Promise((resolve, reject) => net.connect(443, 'tcb-api.tencentcloudapi.com', resolve).on('error', reject))`,
  },
  event: { code: 'exports.main = async (event) => event' },
  userInfo: { code: 'exports.main = (event, context) => event.userInfo' },
  calls: {
    code: `exports.main = async () => 1`,
    config: { triggers: [{ name: 'tick', type: 'timer', config: '1/5 * * * * * *' }] },
  },
  context: { code: 'exports.main = async (event, context) => context' },
  callsBack: {
    code: 'exports.main = (event, context, callback) => { setTimeout(() => callback(event.error, event.value), 20) }',
  },
  returnsAtOnce: { code: 'exports.main = (event, context, callback) => 7' },
  returnsNothing: { code: 'exports.main = () => {}' },
  inShanghai: { code: 'exports.main = async () => new Date(0).getHours()' },
  secret: {
    code: 'exports.main = async () => { console.log(process.env.APP_SECRET); return process.env.APP_SECRET }',
  },
  throwsObject: { code: 'exports.main = async () => { throw { code: 1, note: "two" } }' },
  logsLate: {
    code: `exports.main = async () => { setTimeout(() => console.log('a late line'), 30); return 'early' }`,
  },
  slowToLoad: {
    code: 'const until = Date.now() + 1500; while (Date.now() < until); exports.main = async () => "loaded"',
  },
  sends: {
    code: `const http = require('node:http'); exports.main = () => new Promise((resolve, reject) => http.request({ hostname: 'tcb-admin.tencentyun.com', path: '/admin', method: 'POST' }, (response) => resolve(response.headers['content-type'])).on('error', reject).end('{}'))`,
  },
  sixFields: {
    code: 'exports.main = async () => "mended"',
    config: { triggers: [{ name: 'tick', type: 'timer', config: '* * * * * *' }] },
  },
  emptyConfig: { code: 'exports.main = async () => 1' },
  helped: { code: `exports.main = async () => require('./lib/helper')` },
})
writeFileSync(join(functionsDir, 'emptyConfig', 'config.json'), '')

let test: TestCloud
const lines: { level: string; message: string; fields?: Record<string, unknown> }[] = []

beforeAll(async () => {
  const infrastructure = {
    collections: [],
    functions: [
      ...declared(['slowToLoad'], { timeoutSeconds: 1 }),
      ...declared(['inShanghai'], { variables: { TZ: 'Asia/Shanghai' } }),
    ],
  }
  test = await startTestCloud({
    functionsDir,
    infrastructure,
    watch: true,
    variables: { '*': { APP_SECRET: 'the-secret-of-all' } },
    log: (line) => void lines.push(line),
  })
})

afterAll(() => test.stop())

const call = async (name: string, data: unknown = {}, more: object = { openid: OPENID }) =>
  (await post(test.cloud.clientUrl, '/call-function', { name, data, ...more })).body

describe('what a function is given', () => {
  it('holds userInfo in the event of a mini program, whatever the caller sent under that name', async () => {
    const userInfo = { appId: 'wx0000000000000000', openId: OPENID }
    expect((await call('userInfo', { userInfo: { openId: 'forged' } })).result).toEqual(userInfo)
    expect((await call('event', { a: 1 })).result).toEqual({ a: 1, userInfo })
  })

  it('holds no userInfo in the event of a function or a timer', async () => {
    expect((await test.sdk.callFunction({ name: 'event', data: { a: 1 } })).result).toEqual({ a: 1 })
  })

  it('has the runtime’s variables in the context as text, as CloudBase’s parseContext reads them', async () => {
    const { result } = await call('context')
    expect(JSON.parse(result.environment)).toMatchObject({ WX_OPENID: OPENID, TCB_ENV: 'local' })
    expect(result.environ).toContain(`WX_OPENID=${OPENID};`)
    expect(result).toMatchObject({
      function_name: 'context',
      function_version: '$LATEST',
      memory_limit_in_mb: 256,
      time_limit_in_ms: 3000,
      namespace: 'local',
    })
  })

  it('has the variables that were set for functions, and masks secret ones in the log', async () => {
    expect((await call('secret')).result).toBe('the-secret-of-all')
    expect(lines.map(({ message }) => message)).toContain('••••••')
  })

  it('has the time zone of its own TZ variable', async () => {
    expect((await call('inShanghai')).result).toBe(8)
  })
})

describe('how a function answers', () => {
  it('is by its callback when it takes one and returns nothing', async () => {
    expect((await call('callsBack', { value: { a: 1 } })).result).toEqual({ a: 1 })
    expect((await call('callsBack', { error: 'no' })).error.errMsg).toContain('no')
  })

  it('is by what it returns when it returns something or takes no callback', async () => {
    expect([(await call('returnsAtOnce')).result, (await call('returnsNothing')).result]).toEqual([7, null])
  })

  it('shows the content of an object that it throws', async () => {
    const { error } = await call('throwsObject')
    expect(error.errMsg).toContain(JSON.stringify(JSON.stringify({ code: 1, note: 'two' })).slice(1, -1))
  })

  it('keeps a line that is printed after the answer with its call', async () => {
    const { requestID } = await call('logsLate')
    await until(() => lines.some(({ message }) => message === 'a late line'))
    expect(lines.find(({ message }) => message === 'a late line')?.fields?.requestId).toBe(requestID)
  })

  it('does not count the time that loading takes against its own time limit', async () => {
    expect((await call('slowToLoad')).result).toBe('loaded')
  })

  it('is refused with a sentence when its SDK sends to Tencent’s hosts', async () => {
    expect((await call('sendsElsewhere')).error.errMsg).toContain('lets nothing leave this machine')
  })

  it('reaches the local cloud at the address that wx-server-sdk 2.1 has built in', async () => {
    expect((await call('sends')).result).toContain('application/json')
  })
})

describe('a mistake in one function', () => {
  it('stops that function alone, and the log names it', async () => {
    expect((await call('sixFields')).error.errMsg).toContain('The timer of sixFields has 6 fields and not 7')
    expect((await call('emptyConfig')).error.errMsg).toContain('emptyConfig/config.json is wrong')
    expect((await call('calls')).result).toBe(1)
    expect(lines.filter(({ level }) => level === 'error').map(({ fields }) => fields?.function)).toEqual(
      expect.arrayContaining(['sixFields', 'emptyConfig']),
    )
  })

  it('is mended by saving the file', async () => {
    writeFileSync(join(functionsDir, 'sixFields', 'config.json'), '{}')
    await until(async () => (await call('sixFields')).result === 'mended')
  })
})

describe('a file beside index.js', () => {
  it('replaces the instances when it changes', async () => {
    expect((await call('helped')).error.errMsg).toContain('Cannot find module')
    mkdirSync(join(functionsDir, 'helped', 'lib'))
    writeFileSync(join(functionsDir, 'helped', 'lib', 'helper.js'), 'module.exports = "one"')
    await until(async () => (await call('helped')).result === 'one')
    writeFileSync(join(functionsDir, 'helped', 'lib', 'helper.js'), 'module.exports = "two"')
    await until(async () => (await call('helped')).result === 'two')
  })
})

describe('a function with an SDK below 2.1', () => {
  it('is refused by name, because that SDK speaks another protocol', async () => {
    const sdk = join(functionsDir, 'event', 'node_modules', 'wx-server-sdk')
    mkdirSync(sdk, { recursive: true })
    writeFileSync(join(sdk, 'package.json'), JSON.stringify({ name: 'wx-server-sdk', version: '1.8.0' }))
    writeFileSync(join(functionsDir, 'event', 'index.js'), 'exports.main = async () => "changed"')
    await until(async () => (await call('event')).error !== undefined)
    expect((await call('event')).error.errMsg).toContain('The function event has wx-server-sdk 1.8.0')
  })
})
