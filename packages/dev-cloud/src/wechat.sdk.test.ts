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

const OPENID = 'oPerson-000000000000000000001'
const RISKY = 'oPerson-000000000000000000002'

const functionsDir = writeFunctions({
  web: {
    code: `${SDK_PREAMBLE} exports.main = async (event) => event.path === '/plain' ? { seen: event, openid: cloud.getWXContext().OPENID ?? null } : { statusCode: 418, headers: { 'Content-Type': 'text/x-tea', 'x-kept': 'yes' }, body: Buffer.from('tea').toString('base64'), isBase64Encoded: true }`,
  },
  fails: { code: `exports.main = () => { throw new Error('no') }` },
})

let test: TestCloud

beforeAll(async () => {
  test = await startTestCloud({
    functionsDir,
    infrastructure: { collections: [], functions: declared(['web']) },
    wechat: {
      templates: ['T1'],
      riskRanks: { [RISKY]: 4 },
      riskyWords: ['spam'],
      robots: [{ key: 'robot-key', name: 'alerts' }],
    },
  })
})

afterAll(() => test.stop())

const openapi = () => test.sdk.openapi

const messages = async (): Promise<{ to: string; content: unknown }[]> =>
  (await get(test.cloud.controlUrl, '/messages')).messages

describe('subscribe messages', () => {
  const send = (more: object = {}) =>
    openapi().subscribeMessage.send({
      touser: OPENID,
      templateId: 'T1',
      page: 'p',
      data: { thing1: { value: 'x' } },
      ...more,
    })

  it('are sent once for each consent', async () => {
    await post(test.cloud.clientUrl, '/subscribe', { openid: OPENID, templateIds: ['T1'] })
    expect((await send()).errCode).toBe(0)
    expect((await rejection(send())).errCode).toBe(43101)
    expect((await messages())[0]).toMatchObject({ to: OPENID, content: { templateId: 'T1', page: 'p' } })
  })

  it.each([
    [40003, { touser: 'nobody' }],
    [40037, { templateId: 'T2' }],
  ])('are refused with %d when they hold %j', async (code, more) => {
    expect((await rejection(send(more))).errCode).toBe(code)
  })
})

describe('a check', () => {
  it('of a person answers the configured risk rank, or 0', async () => {
    const rank = async (openid: string) =>
      (await openapi().riskControl.getUserRiskRank({ openid, scene: 1, clientIp: '127.0.0.1' })).riskRank
    expect([await rank(OPENID), await rank(RISKY)]).toEqual([0, 4])
  })

  it('of a text finds it risky when it holds a configured word', async () => {
    const check = async (content: string) =>
      (await openapi().security.msgSecCheck({ content, openid: OPENID, version: 2, scene: 1 })).result.suggest
    expect([await check('hello'), await check('buy spam')]).toEqual(['pass', 'risky'])
  })
})

describe('a mini program code', () => {
  it('is an image', async () => {
    const { buffer, contentType } = await openapi().wxacode.getUnlimited({
      scene: 'c=1',
      page: 'pages/cover/index',
    })
    expect(contentType).toBe('image/png')
    expect(buffer.subarray(1, 4).toString()).toBe('PNG')
  })

  it.each([
    [40129, { scene: 'x'.repeat(33) }],
    [41030, { scene: 'x', page: '/pages/index' }],
  ])('is refused with %d for %j', async (code, more) => {
    expect((await rejection(openapi().wxacode.getUnlimited(more))).errCode).toBe(code)
  })
})

describe('a check of media', () => {
  it('answers an id, and its result is sent under that id', async () => {
    const { traceId } = await openapi().security.mediaCheckAsync({
      mediaUrl: 'https://example.com/spam.png',
      mediaType: 2,
      version: 2,
      scene: 1,
      openid: OPENID,
    })
    expect((await messages())[0]).toMatchObject({
      content: { trace_id: traceId, result: { suggest: 'risky' } },
    })
  })
})

describe('the WeCom robot', () => {
  const say = async (key: string) =>
    (
      await post(`${test.cloud.url}/wecom/cgi-bin/webhook/send?key=${key}`, '', {
        msgtype: 'text',
        text: { content: 'hi' },
      })
    ).body.errcode

  it('keeps 20 messages a minute and refuses the next', async () => {
    const codes: number[] = []
    for (let i = 0; i < 21; i++) codes.push(await say('robot-key'))
    expect(codes).toEqual([...Array(20).fill(0), 45009])
    expect((await messages()).filter(({ to }) => to === 'alerts')).toHaveLength(20)
  })

  it('does not answer to another key', async () => {
    expect(await say('wrong')).toBe(93000)
  })
})

describe('HTTP access', () => {
  it('gives the function the request and no person', async () => {
    const response = await fetch(`${test.cloud.url}/http/web/plain?a=1`, {
      method: 'POST',
      body: '{"b":2}',
      headers: { 'content-type': 'application/json' },
    })
    const { seen, openid } = (await response.json()) as { seen: { httpMethod: string }; openid: null }
    expect(seen).toMatchObject({
      path: '/plain',
      httpMethod: 'POST',
      queryStringParameters: { a: '1' },
      body: '{"b":2}',
      isBase64Encoded: false,
    })
    expect(openid).toBeNull()
  })

  it('lets the function choose status, headers and body', async () => {
    const response = await fetch(`${test.cloud.url}/http/web/tea`)
    expect([
      response.status,
      response.headers.get('content-type'),
      response.headers.get('x-kept'),
      await response.text(),
    ]).toEqual([418, 'text/x-tea', 'yes', 'tea'])
  })

  it('answers 500 when the function throws, and 404 when it does not exist', async () => {
    expect((await fetch(`${test.cloud.url}/http/fails`)).status).toBe(500)
    expect((await fetch(`${test.cloud.url}/http/nothing`)).status).toBe(404)
  })
})
