import { request } from 'node:http'
import { post, startTestCloud, type TestCloud } from './testing/test-cloud'

let test: TestCloud

beforeAll(async () => {
  test = await startTestCloud()
  await test.sdk.database().createCollection('c')
})

afterAll(() => test.stop())

const admin = async (body: unknown) => (await post(test.cloud.url, 'admin', body)).body

const insert = (...data: string[]) => admin({ action: 'database.insertDocument', collectionName: 'c', data })

/** A raw request: `fetch` would not send a Host of our choosing. */
const raw = (path: string, headers: Record<string, string>, body = '{}'): Promise<number> =>
  new Promise((resolve, reject) => {
    const sent = request(`${test.cloud.url}${path}`, { method: 'POST', headers }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    sent.on('error', reject)
    sent.end(body)
  })

/** Every address that the cloud has, and one that it does not have. */
const ADDRESSES = [
  '/',
  '/page/state',
  '/page/documents',
  '/page/app.js',
  '/page/style.css',
  '/admin',
  '/client/call-function',
  '/control/freeze',
  '/environment',
  '/http/f/x',
  '/wecom/cgi-bin/webhook/send?key=k',
  '/storage/x',
  '/storage-upload/x',
  '/nothing',
]

describe('a foreign request', () => {
  it.each(ADDRESSES)('is refused on %s', async (path) => {
    expect(await raw(path, { host: 'evil.example:80' })).toBe(403)
    expect(await raw(path, { origin: 'https://evil.example' })).toBe(403)
  })

  it.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'evil.example:127',
    '127.0.0.1@evil.example',
    '[::1].evil.example',
    '[::ffff:127.0.0.1]',
    '0.0.0.0',
  ])('is one with the Host %p', async (host) => {
    expect(await raw('/admin', { host })).toBe(403)
  })

  it.each([
    'null',
    'https://evil.example',
    'http://localhost.evil.example',
    'http://127.0.0.1@evil.example',
    'http://evil.example:127',
    'file://',
    'localhost',
  ])('is one with the Origin %p', async (origin) => {
    expect(await raw('/admin', { origin })).toBe(403)
  })

  it.each(['127.0.0.1', 'localhost', 'localhost:1', 'LOCALHOST:99', '[::1]', '[::1]:8700'])(
    'is not one with the Host %p',
    async (host) => {
      expect(await raw('/admin', { host })).toBe(200)
    },
  )

  it.each(['http://127.0.0.1:1234', 'http://localhost', 'https://localhost:99', 'http://[::1]:5'])(
    'is not one from the page %p of this machine',
    async (origin) => {
      expect(await raw('/admin', { origin })).toBe(200)
    },
  )

  it('is refused when it asks for a web socket', async () => {
    const headers = { connection: 'Upgrade', upgrade: 'websocket', host: 'evil.example' }
    expect(await raw('/admin', headers)).toBe(403)
  })
})

describe('tokens', () => {
  const without = (url: string) => url.replace(/token=.*/, '')
  it('guard the client entry', async () => {
    const { clientUrl, controlUrl } = test.cloud
    expect((await post(without(clientUrl), '/call-function', { name: 'x' })).status).toBe(403)
    expect((await post(`${without(clientUrl)}token=wrong`, '/call-function', { name: 'x' })).status).toBe(403)
    const foreign = `${without(clientUrl)}${new URL(controlUrl).searchParams}`
    expect((await post(foreign, '/call-function', { name: 'x' })).status).toBe(403)
  })

  it('guard the control entry', async () => {
    expect((await post(without(test.cloud.controlUrl), '/freeze', { function: 'x' })).status).toBe(403)
  })

  it('are new at every start', async () => {
    const before = test.cloud.clientUrl
    await test.restart()
    expect(new URL(test.cloud.clientUrl).search).not.toBe(new URL(before).search)
  })
})

describe('hostile input', () => {
  const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`

  it.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['nothing', ''],
    ['a number', '7'],
  ])('%s as a body is refused', async (_name, text) => {
    const response = await fetch(`${test.cloud.url}/admin`, { method: 'POST', body: text })
    expect(((await response.json()) as { code: string }).code).toBe('INVALID_PARAM')
  })

  it('an unknown action is refused by its name', async () => {
    expect((await admin({ action: 'database.dropEverything' })).message).toContain('database.dropEverything')
  })

  it.each([
    ['__proto__', '{"__proto__":{"polluted":1}}'],
    ['constructor', '{"a":{"constructor":1}}'],
    ['_bsontype', '{"_bsontype":"ObjectId"}'],
    ['levels', deep],
    ['JSON', '{"a":'],
    ['document', '[1]'],
    ['$date', '{"a":{"$date":"never"}}'],
    ['$numberInt', '{"a":{"$numberInt":"x"}}'],
    ['regular expression', '{"a":{"$regularExpression":{"pattern":5}}}'],
  ])('a document with a bad %s is refused and nothing is added', async (why, text) => {
    const answer = await insert('{"_id":"good"}', text)
    expect(answer).toMatchObject({ code: 'INVALID_PARAM', message: expect.stringContaining(why) })
    expect((await admin({ action: 'database.calculateDocument', collectionName: 'c' })).data.total).toBe(0)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  it.each([
    ['an unknown operator', '{"a":{"$frobnicate":1}}', 'DATABASE_REQUEST_FAILED', '$frobnicate'],
    ['code', '{"$where":"while(true){}"}', 'INVALID_PARAM', '$where'],
    ['an empty place', '{"a":{"$near":{"$geometry":{}}}}', 'DATABASE_REQUEST_FAILED', '$geometry'],
    ['a flat box', '{"a":{"$geoWithin":{"$box":[[0,0],[1,1]]}}}', 'DATABASE_REQUEST_FAILED', '$box'],
    ['a search for text', '{"$text":{"$search":"x"}}', 'INVALID_PARAM', '$text'],
    ['a number for $and', '{"$and":1}', 'DATABASE_REQUEST_FAILED', '$and'],
  ])('a query with %s is refused by name', async (_name, query, code, named) => {
    await insert('{"_id":"x","a":1}')
    const answer = await admin({ action: 'database.getDocument', collectionName: 'c', query })
    expect(answer).toMatchObject({ code, message: expect.stringContaining(named) })
    await admin({ action: 'database.removeDocument', collectionName: 'c', query: '{"_id":"x"}' })
  })

  it('a body of the wrong shape is refused with the name of the wrong field', async () => {
    expect((await admin({ action: 'database.getDocument', collectionName: 7 })).message).toContain(
      'collectionName',
    )
  })

  it('a request that is too long is refused', async () => {
    expect((await insert(`{"text":"${'x'.repeat(7 * 1024 * 1024)}"}`)).code).toBe('EXCEED_REQUEST_SIZE_LIMIT')
    const data = 'x'.repeat(1024 * 1024)
    const { body } = await post(test.cloud.clientUrl, '/call-function', { name: 'x', data })
    expect(body.error.errCode).toBe(-501007)
  })

  it('a malformed multipart body is refused', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    const response = await fetch(`${test.cloud.url}/admin`, {
      method: 'POST',
      headers,
      body: '--x\r\ngarbage',
    })
    expect(((await response.json()) as { code: string }).code).toBe('INVALID_PARAM')
  })
})
