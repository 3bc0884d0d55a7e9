import { startTestCloud, type TestCloud, writeFunctions } from './testing/test-cloud'

jest.setTimeout(30_000)

const CTOKEN = 'ctoken-of-the-page'

const functionsDir = writeFunctions({
  tells: { code: `exports.main = async () => { console.log('told ${CTOKEN}'); return 1 }` },
})

let test: TestCloud

beforeAll(async () => {
  test = await startTestCloud({ functionsDir, wechat: { covers: [{ ctoken: CTOKEN }] } })
  const db = test.sdk.database()
  await db.createCollection('secrets')
  await db
    .collection('secrets')
    .add({ data: { _id: 'a', ctoken: 'another', note: `it is ${CTOKEN}`, [`k-${CTOKEN}`]: 1, n: 1 } })
})

afterAll(() => test.stop())

const get = (path: string) => fetch(`${test.cloud.url}${path}`)

describe('the page', () => {
  it('runs nothing but its own script', async () => {
    const response = await get('/')
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(await response.text()).toContain('/page/app.js')
  })

  it('has a script that builds', async () => {
    const response = await get('/page/app.js')
    expect(response.headers.get('content-type')).toMatch(/javascript/)
    expect((await response.text()).length).toBeGreaterThan(5000)
  })

  it('shows collections, functions and what they print', async () => {
    await test.sdk.callFunction({ name: 'tells', data: {} })
    const state = (await (await get('/page/state?after=0')).json()) as {
      collections: object[]
      functions: object[]
      lines: { message: string; number: number }[]
    }
    expect(state.collections).toEqual([{ name: 'secrets', documents: 1, indexes: [] }])
    const recent = [{ source: 'scf', outcome: 'ok' }]
    expect(state.functions).toMatchObject([{ name: 'tells', instances: { idle: 1 }, recent }])
    expect(state.lines.map(({ message }) => message)).toEqual(['told ••••••'])
  })

  it('shows documents that a query finds, with secrets masked', async () => {
    const found = (await (await get('/page/documents?collection=secrets&query={"n":1}')).json()) as object
    expect(found).toEqual({
      total: 1,
      documents: [{ _id: 'a', ctoken: '••••••', note: 'it is ••••••', 'k-••••••': 1, n: 1 }],
    })
  })

  it('tells what is wrong with a query', async () => {
    const response = await get('/page/documents?collection=secrets&query={')
    expect(response.status).toBe(400)
    expect(((await response.json()) as { error: string }).error).toContain('not JSON')
  })

  it('holds no secret anywhere', async () => {
    await test.sdk.callFunction({ name: 'tells', data: {} })
    const shown = await Promise.all(
      ['/', '/page/state', '/page/documents?collection=secrets'].map(async (path) =>
        (await get(path)).text(),
      ),
    )
    expect(shown.join('')).not.toContain(CTOKEN)
  })
})
