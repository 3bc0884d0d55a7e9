import {
  declared,
  get,
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
const API = 'redpacketcover.getAuthenticationUrl'

const coverCode = `${SDK_PREAMBLE} exports.main = (event) => cloud.openapi.${API}({ openid: cloud.getWXContext().OPENID, ...event }).catch((e) => ({ failed: e.errCode }))`

const functionsDir = writeFunctions({
  cover: { code: coverCode, config: { permissions: { openapi: [API] } } },
  undeclared: { code: coverCode },
  leaks: { code: `exports.main = async () => { console.log('it is ${CTOKEN}'); return 1 }` },
})

let test: TestCloud
const lines: string[] = []

beforeAll(async () => {
  test = await startTestCloud({
    functionsDir,
    infrastructure: { collections: [], functions: declared(['cover', 'undeclared']) },
    log: (line) => void lines.push(JSON.stringify(line)),
    wechat: { covers: [{ ctoken: CTOKEN }] },
  })
})

afterAll(() => test.stop())

const call = async (name: string, data: unknown = {}) =>
  (await post(test.cloud.clientUrl, '/call-function', { name, data, openid: OPENID })).body.result

const provoke = (errcode: number, rate: number) =>
  post(test.cloud.controlUrl, '/wechat', { api: API, errcode, rate })

describe('the cover API', () => {
  it('answers a new https link for each call', async () => {
    const first = (await call('cover', { ctoken: CTOKEN })).data.url
    const second = (await call('cover', { ctoken: CTOKEN })).data.url
    expect(first).toMatch(/^https:\/\//)
    expect(second).toMatch(/^https:\/\//)
    expect(first).not.toBe(second)
  })

  it.each([
    [9600001, { openid: '', ctoken: CTOKEN }],
    [9600002, { ctoken: '' }],
    [9600004, { ctoken: 'wrong' }],
    [9600005, { openid: 'no openid', ctoken: CTOKEN }],
  ])('answers %d to %j', async (errcode, event) => {
    expect(await call('cover', event)).toEqual({ failed: errcode })
  })

  it('refuses with −604101 a function that does not declare it', async () => {
    expect(await call('undeclared', { ctoken: CTOKEN })).toEqual({ failed: -604101 })
  })

  it('answers an error that was provoked, until the provocation ends', async () => {
    await provoke(48001, 1)
    expect(await call('cover', { ctoken: CTOKEN })).toEqual({ failed: 48001 })
    await provoke(-604102, 1)
    expect(await call('cover', { ctoken: CTOKEN })).toEqual({ failed: -604102 })
    await provoke(48001, 0)
    expect((await call('cover', { ctoken: CTOKEN })).data.url).toMatch(/^https:\/\//)
  })

  it('takes a new configuration while the cloud runs', async () => {
    test.cloud.configureWechat({ covers: [] })
    expect(await call('cover', { ctoken: CTOKEN })).toEqual({ failed: 9600004 })
    test.cloud.configureWechat({ covers: [{ ctoken: CTOKEN }] })
  })

  it('leaves no ctoken in the log or the counters, whatever a function prints', async () => {
    await call('cover', { ctoken: CTOKEN })
    await call('leaks')
    expect(lines.join('')).toContain('it is ••••••')
    const counters = JSON.stringify(await get(test.cloud.controlUrl, '/counters'))
    expect(counters).toContain('redpacketcover')
    expect(counters + lines.join('')).not.toContain(CTOKEN)
  })
})

describe('an API that the local cloud does not have', () => {
  it('answers −604100', async () => {
    expect((await rejection(test.sdk.openapi.nothing.here({}))).errCode).toBe(-604100)
  })
})
