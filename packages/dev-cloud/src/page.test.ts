import { startCloud } from './cloud'
import type { Panels } from './page/panels'
import { startTestCloud, type TestCloud, writeFunctions } from './testing/test-cloud'

jest.setTimeout(30_000)

const CTOKEN = 'ctoken-of-the-page'

const functionsDir = writeFunctions({
  tells: { code: `exports.main = async () => { console.log('told ${CTOKEN}'); return 1 }` },
})

const panels: Panels = [
  {
    kind: 'chart',
    title: 'Lent',
    collection: 'days',
    time: { path: 'day', unitMs: 86_400_000 },
    lines: [
      { title: 'all', path: 'shops.*.lent' },
      { title: 'of', path: 'shops.*.lent', each: true, change: true },
    ],
  },
  {
    kind: 'table',
    title: 'Secrets',
    collection: 'secrets',
    order: 'n',
    columns: [
      { title: 'name', path: '_id' },
      { title: 'value', path: 'ctoken' },
    ],
  },
  {
    kind: 'table',
    title: 'None',
    collection: 'nowhere',
    order: 'n',
    columns: [{ title: 'n', path: 'n' }],
  },
]

let test: TestCloud

beforeAll(async () => {
  test = await startTestCloud({ functionsDir, panels, wechat: { covers: [{ ctoken: CTOKEN }] } })
  const db = test.sdk.database()
  await db.createCollection('secrets')
  await db
    .collection('secrets')
    .add({ data: { _id: 'a', ctoken: 'another', note: `it is ${CTOKEN}`, [`k-${CTOKEN}`]: 1, n: 1 } })
})

afterAll(() => test.stop())

const get = (path: string) => fetch(`${test.cloud.url}${path}`)

describe('the page', () => {
  it('allows no script but its own', async () => {
    const response = await get('/')
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(await response.text()).toContain('/page/app.js')
  })

  it('serves its script, built', async () => {
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

  it('says what is wrong with a query', async () => {
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

describe('the panels of the page', () => {
  const answered = async () =>
    ((await (await get('/page/panels')).json()) as { panels: Record<string, unknown>[] }).panels

  beforeAll(async () => {
    const db = test.sdk.database()
    await db.createCollection('days')
    await db.collection('days').add({
      data: [
        { _id: 'two', day: 2, shops: { a: { lent: 25 }, b: { lent: 2 } } },
        { _id: 'one', day: 1, shops: { a: { lent: 10 } } },
      ],
    })
  })

  it('add up, draw a line for each name, or show changes', async () => {
    expect((await answered())[0]).toMatchObject({
      times: [86_400, 172_800],
      lines: [
        { title: 'all', values: [10, 27] },
        { title: 'of a', values: [null, 15] },
        { title: 'of b', values: [null, null] },
      ],
    })
  })

  it('mask a column that is named like a secret', async () => {
    expect((await answered())[1]?.rows).toEqual([['a', '••••••']])
  })

  it('are empty when their collection does not exist', async () => {
    expect((await answered())[2]?.rows).toEqual([])
  })

  it('are refused with the place of the first mistake', async () => {
    const wrong = [{ kind: 'chart', title: 'x' }] as unknown as Panels
    await expect(startCloud({ port: 0, dataDir: test.folder, panels: wrong })).rejects.toThrow('0.collection')
  })
})
