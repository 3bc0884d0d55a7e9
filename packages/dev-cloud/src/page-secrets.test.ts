import { startTestCloud, type TestCloud } from './testing/test-cloud'

jest.setTimeout(30_000)

const infrastructure = {
  collections: [{ name: 'keys', access: 'ADMINONLY' as const, indexes: [], secret: true }],
  functions: [],
}
const panels = [
  {
    kind: 'table' as const,
    title: 'Keys',
    collection: 'keys',
    order: 'value',
    columns: [
      { title: 'id', path: '_id' },
      { title: 'value', path: 'value' },
    ],
  },
]

let test: TestCloud

beforeAll(async () => {
  test = await startTestCloud({ infrastructure, panels })
  await test.sdk
    .database()
    .collection('keys')
    .add({ data: { _id: 'robot', value: 'https://robot' } })
})

afterAll(() => test.stop())

const shown = async (path: string) => (await fetch(`${test.cloud.url}${path}`)).json()

describe('a collection that is declared as secret', () => {
  it('shows nothing but ids and names of fields on the page', async () => {
    expect(await shown('/page/documents?collection=keys')).toEqual({
      total: 1,
      documents: [{ _id: 'robot', value: '••••••' }],
    })
  })

  it('shows nothing but ids in a panel', async () => {
    expect(JSON.stringify(await shown('/page/panels'))).not.toContain('https://robot')
  })
})
