import { createFaults } from './faults/faults'
import {
  declared,
  post,
  rejection,
  SDK_PREAMBLE,
  type Sdk,
  startTestCloud,
  type TestCloud,
  writeFunctions,
} from './testing/test-cloud'
import { until } from './testing/until'

jest.setTimeout(30_000)

const functionsDir = writeFunctions({
  adds: {
    code: `${SDK_PREAMBLE} let kept = 0; exports.main = async ({ _id }) => { kept++; await cloud.database().collection('c').add({ data: { _id } }); return kept }`,
  },
})

let test: TestCloud
let c: Sdk

beforeAll(async () => {
  const infrastructure = { collections: [], functions: declared(['adds']) }
  test = await startTestCloud({ functionsDir, infrastructure })
  await test.sdk.database().createCollection('c')
  c = test.sdk.database().collection('c')
})

afterEach(() => faults([]))
afterAll(() => test.stop())

const faults = (rules: object[], seed = 1) => post(test.cloud.controlUrl, '/faults', { seed, rules })

const present = async (_id: string) => (await c.where({ _id }).count()).total

const insert = (_id: string) => c.add({ data: { _id } })

/** Without the SDK, which keeps a timer for each request that never ends. */
const insertRaw = (_id: string) =>
  post(test.cloud.url, 'admin', {
    action: 'database.insertDocument',
    collectionName: 'c',
    data: [JSON.stringify({ _id })],
  })

const on = (kind: string, more: object = {}) =>
  faults([{ kind, rate: 1, action: 'database.insertDocument', ...more }])

describe('a request that meets the fault', () => {
  it('error gets its code and is not carried out', async () => {
    await on('error', { code: 'EXCEED_CONCURRENT_REQUEST_LIMIT' })
    expect((await rejection(insert('error'))).errCode).toBe(-501004)
    expect(await present('error')).toBe(0)
  })

  it('lose-request is not carried out and loses its connection', async () => {
    await on('lose-request')
    await rejection(insertRaw('lost'))
    expect(await present('lost')).toBe(0)
  })

  it('lose-reply is carried out and loses its connection', async () => {
    await on('lose-reply')
    await rejection(insertRaw('unheard'))
    expect(await present('unheard')).toBe(1)
  })

  it('late is carried out after it has lost its connection', async () => {
    await on('late')
    await rejection(insertRaw('late'))
    await until(async () => (await present('late')) === 1)
  })

  it('freeze is carried out and answered', async () => {
    await on('freeze')
    expect((await insert('frozen'))._id).toBe('frozen')
    expect(await present('frozen')).toBe(1)
  })

  it('duplicate is carried out twice and gets the first answer', async () => {
    await faults([{ kind: 'duplicate', rate: 1, action: 'database.modifyDocument' }])
    await insert('twice')
    const { inc } = test.sdk.database().command
    expect((await c.doc('twice').update({ data: { n: inc(1) } })).stats.updated).toBe(1)
    expect((await c.doc('twice').get()).data.n).toBe(2)
  })
})

describe('a fault', () => {
  it('meets only the requests that it names', async () => {
    await on('error', { collection: 'other' })
    expect((await insert('named'))._id).toBe('named')
  })

  it.each([
    ['kill-before', 0],
    ['kill-after', 1],
  ])('of kind %s ends the instance that sent the request', async (kind, count) => {
    const call = async (_id: string) =>
      (await post(test.cloud.clientUrl, '/call-function', { name: 'adds', data: { _id } })).body
    expect((await call(`${kind}-first`)).error).toBeUndefined()
    await on(kind, { function: 'adds' })
    expect((await call(kind)).error.errCode).toBe(-504002)
    await faults([])
    expect(await present(kind)).toBe(count)
    expect((await call(`${kind}-next`)).result).toBe(1)
  })

  it('of an unknown kind is refused', async () => {
    expect((await faults([{ kind: 'earthquake', rate: 1 }])).status).toBe(400)
  })
})

describe('the seed of faults', () => {
  const run = (seed: number) => {
    const { meet } = createFaults({ seed, rules: [{ kind: 'error', rate: 0.3 }] })
    return Array.from({ length: 50 }, () =>
      meet({ action: 'a', collection: '', sender: 's' }) ? 1 : 0,
    ).join('')
  }

  it('repeats the same faults', () => {
    expect(run(7)).toBe(run(7))
    expect(run(7)).not.toBe(run(8))
  })
})
