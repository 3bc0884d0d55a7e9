import { createDatabaseGate } from './gateway/database-limits'
import { instancesOf, post, startTestCloud, type TestCloud, writeFunctions } from './testing/test-cloud'
import { until } from './testing/until'

jest.setTimeout(30_000)

const functionsDir = writeFunctions({
  counted: { code: 'let n = 0; exports.main = async () => ++n' },
})

let test: TestCloud

beforeAll(async () => {
  test = await startTestCloud({ functionsDir, idleInstanceMs: 100, databaseLimits: { connections: 2 } })
})

afterAll(() => test.stop())

describe('the database of an environment', () => {
  it('answers −501004 to more operations at once than its limit', async () => {
    await test.sdk.database().createCollection('c')
    const c = test.sdk.database().collection('c')
    const results: PromiseSettledResult<unknown>[] = []
    const refused = () => results.filter((result) => result.status === 'rejected')
    // Requests may happen not to overlap, so crowds of them are sent until some do.
    while (refused().length === 0 && results.length < 2_000)
      results.push(...(await Promise.allSettled(Array.from({ length: 20 }, () => c.add({ data: {} })))))
    expect(refused().length).toBeGreaterThan(0)
    expect(new Set(refused().map(({ reason }) => reason.errCode))).toEqual(new Set([-501004]))
    expect((await c.count()).total).toBe(results.length - refused().length)
  })

  it('answers EXCEED_REQUEST_LIMIT to more operations a second than its limit, and none in the next second', () => {
    const gate = createDatabaseGate({ operationsPerSecond: 2 })
    for (let n = 0; n < 2; n++) {
      gate.enter(1000)
      gate.leave()
    }
    expect(() => gate.enter(1999)).toThrow('more than 2 operations a second')
    expect(() => gate.enter(2000)).not.toThrow()
  })

  it('has no limit when none is given', () => {
    const gate = createDatabaseGate({})
    expect(() => {
      for (let n = 0; n < 10_000; n++) gate.enter(0)
    }).not.toThrow()
  })
})

describe('an idle instance', () => {
  it('is ended, and the next event gets a new one', async () => {
    const call = async () =>
      (await post(test.cloud.clientUrl, '/call-function', { name: 'counted' })).body.result
    expect(await call()).toBe(1)
    await until(async () => (await instancesOf(test.cloud, 'counted')).idle === 0)
    expect(await call()).toBe(1)
  })
})
