import fc from 'fast-check'
import { startTestCloud, type TestCloud } from './testing/test-cloud'

/** `FUZZ_RUNS=100000` makes it a long run; every test run has a short one. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 600)

jest.setTimeout(60_000 + RUNS * 50)

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
  it('is answered, and changes nothing when it is refused', async () => {
    await fc.assert(
      fc.asyncProperty(request, async (body) => {
        const before = await dump()
        const answer = await post(JSON.stringify(body))
        expect(answer.requestId).toBeDefined()
        if (answer.code !== undefined) expect(await dump()).toBe(before)
        expect(answer.code).not.toBe('SYS_ERR')
      }),
      { numRuns: RUNS, endOnFailure: true },
    )
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('that is not JSON is refused', async () => {
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
      { numRuns: Math.ceil(RUNS / 2) },
    )
  })
})

/** A protobuf field that has a length: its number, the length, the bytes. */
const field = (number: number, content: Uint8Array): Buffer => {
  const length = content.length
  const varint = length < 128 ? [length] : [(length & 127) | 128, length >> 7]
  return Buffer.concat([Buffer.from([(number << 3) | 2, ...varint]), content])
}

/** A `CommApiData` (gateway/openapi-message.ts) with these parameters. */
const messageOf = (pairs: readonly (readonly [string, string])[]): Buffer =>
  field(
    2,
    Buffer.concat(
      pairs.map(([key, json]) =>
        field(1, Buffer.concat([field(1, Buffer.from(key)), field(2, Buffer.from(json))])),
      ),
    ),
  )

const parameter = fc.oneof(
  fc.constantFrom(
    'openid',
    'touser',
    'ctoken',
    'template_id',
    'scene',
    'content',
    'media_url',
    'data',
    'page',
  ),
  hostileKey,
)

const openApi = fc.record({
  apiName: fc.constantFrom(
    'redpacketcover.getAuthenticationUrl',
    'subscribeMessage.send',
    'riskControl.getUserRiskRank',
    'security.msgSecCheck',
    'security.mediaCheckAsync',
    'wxacode.getUnlimited',
    'constructor',
    '',
  ),
  requestData: fc.oneof(
    fc.array(fc.tuple(parameter, text), { maxLength: 5 }).map(messageOf),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  ),
})

describe('any protobuf message', () => {
  it('is answered, and no answer is a defect of the cloud', async () => {
    await fc.assert(
      fc.asyncProperty(openApi, async ({ apiName, requestData }) => {
        const form = new FormData()
        form.append('action', 'wx.openApi')
        form.append('apiName', apiName)
        form.append('requestData', new Blob([requestData]), 'requestData')
        const response = await fetch(`${test.cloud.url}/admin`, { method: 'POST', body: form })
        expect(response.status).toBe(200)
        expect(await response.text()).not.toContain('SYS_ERR')
      }),
      { numRuns: Math.ceil(RUNS / 2), endOnFailure: true },
    )
  })
})
