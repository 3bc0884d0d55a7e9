import fc from 'fast-check'
import { startTestCloud, type TestCloud } from './testing/test-cloud'

jest.setTimeout(60_000)

let test: TestCloud

beforeAll(async () => {
  test = await startTestCloud()
  await test.sdk.database().createCollection('c')
  await post(
    JSON.stringify({
      action: 'database.insertDocument',
      collectionName: 'c',
      data: ['{"_id":"kept","n":{"$numberInt":"1"}}'],
    }),
  )
})

afterAll(() => test.stop())

const post = async (body: string): Promise<{ code?: string; data?: unknown; requestId?: string }> => {
  const response = await fetch(`${test.cloud.url}/admin`, { method: 'POST', body })
  return (await response.json()) as { code?: string }
}

const dump = async () =>
  JSON.stringify(
    (await post(JSON.stringify({ action: 'database.getDocument', collectionName: 'c', limit: 1000 }))).data,
  )

const hostileKey = fc.constantFrom(
  '__proto__',
  'constructor',
  '_bsontype',
  'toString',
  '$where',
  '$inc',
  '$set',
  '$push',
  '$each',
  '$rename',
  '$numberInt',
  '$date',
  '$oid',
  '$binary',
  '$tcb_server_date',
  '$regularExpression',
  'a.b',
  '',
  '.',
  'a..b',
  '_id',
  '$',
  '\0',
  'a',
)

const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>(null, true, 0, -1, 1e308, '', 'x', '$a', '1', [], {}),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(hostileKey, tie('value'), { maxKeys: 3 }),
  ),
}))

const text = fc.oneof(
  value.map((one) => JSON.stringify(one)),
  fc.constantFrom('', '{', '[', 'null', '{"a":', '\u0000'),
)

const action = fc.constantFrom(
  'insertDocument',
  'getDocument',
  'calculateDocument',
  'modifyDocument',
  'removeDocument',
  'aggregateDocuments',
  'addCollection',
  'startTransaction',
  'commitTransaction',
  'abortTransaction',
)

const request = fc.record(
  {
    action: action.map((name) => `database.${name}`),
    collectionName: fc.oneof({ weight: 5, arbitrary: fc.constant<unknown>('c') }, value),
    query: fc.oneof(text, value),
    data: fc.oneof(text, fc.array(text, { maxLength: 2 }), value),
    order: text,
    projection: text,
    limit: fc.oneof(fc.nat(), value),
    offset: fc.nat(),
    multi: fc.boolean(),
    merge: fc.boolean(),
    upsert: fc.boolean(),
    stages: fc.array(
      fc.record({
        stageKey: fc.constantFrom('$match', '$group', '$project', '$lookup', '$unwind', '$out', '$sort'),
        stageValue: text,
      }),
      { maxLength: 2 },
    ),
    transactionId: fc.oneof(fc.constant(undefined), value),
  },
  { requiredKeys: ['action', 'collectionName'] },
)

describe('any request', () => {
  it('is answered, and one that is refused changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(request, async (body) => {
        const before = await dump()
        const answer = await post(JSON.stringify(body))
        expect(answer.requestId).toBeDefined()
        if (answer.code !== undefined) expect(await dump()).toBe(before)
        expect(answer.code).not.toBe('SYS_ERR')
      }),
      { numRuns: 600, endOnFailure: true },
    )
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('of bytes is answered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const type = bytes.length % 2 === 0 ? 'application/json' : 'multipart/form-data; boundary=b'
        const response = await fetch(`${test.cloud.url}/admin`, {
          method: 'POST',
          body: bytes,
          headers: { 'content-type': type },
        })
        expect(((await response.json()) as { code: string }).code).toBe('INVALID_PARAM')
      }),
      { numRuns: 300 },
    )
  })
})
