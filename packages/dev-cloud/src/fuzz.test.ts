import fc from 'fast-check'
import { startTestCloud, type TestCloud } from './testing/test-cloud'

/** `FUZZ_RUNS=100000` asks for the long run; the short one is part of every test run. */
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
  it('is answered, and one that is refused changes nothing', async () => {
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
  it('is answered, and breaks nothing', async () => {
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

type Step =
  | { readonly kind: 'insert' | 'increment' | 'set' | 'remove'; readonly id: string; readonly n: number }
  | { readonly kind: 'removeFrom' | 'incrementFrom'; readonly n: number }

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const n = fc.integer({ min: -3, max: 3 })

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom('insert', 'increment', 'set', 'remove'), id, n }),
  fc.record({ kind: fc.constantFrom('removeFrom', 'incrementFrom'), n }),
)

/** What the database should hold, as a plain map from id to n; answers how many documents the step changes. */
const applyToModel = (model: Map<string, number>, one: Step): number => {
  const change = (ids: string[], to: (old: number) => number | undefined): number => {
    for (const key of ids) {
      const next = to(model.get(key) ?? 0)
      if (next === undefined) model.delete(key)
      else model.set(key, next)
    }
    return ids.length
  }
  const from = [...model].filter(([, value]) => value >= one.n).map(([key]) => key)
  const chosen = 'id' in one && model.has(one.id) ? [one.id] : []
  switch (one.kind) {
    case 'insert':
      if (chosen.length > 0) return -1
      model.set(one.id, one.n)
      return 1
    case 'set':
      return change(model.get(one.id) === one.n ? [] : chosen, () => one.n)
    case 'increment':
      return change(one.n === 0 ? [] : chosen, (old) => old + one.n)
    case 'incrementFrom':
      return change(from, (old) => old + 1)
    case 'remove':
      return change(chosen, () => undefined)
    case 'removeFrom':
      return change(from, () => undefined)
  }
}

const modify = (query: object, data: object) => ({
  action: 'database.modifyDocument',
  query: JSON.stringify(query),
  data: JSON.stringify(data),
  multi: true,
  merge: true,
})

const requestOf = (one: Step): object => {
  switch (one.kind) {
    case 'insert':
      return { action: 'database.insertDocument', data: [JSON.stringify({ _id: one.id, n: one.n })] }
    case 'set':
      return modify({ _id: one.id }, { $set: { n: one.n } })
    case 'increment':
      return modify({ _id: one.id }, { $inc: { n: one.n } })
    case 'incrementFrom':
      return modify({ n: { $gte: one.n } }, { $inc: { n: 1 } })
    case 'remove':
      return { action: 'database.removeDocument', query: JSON.stringify({ _id: one.id }), multi: true }
    case 'removeFrom':
      return { action: 'database.removeDocument', query: JSON.stringify({ n: { $gte: one.n } }), multi: true }
  }
}

describe('accepted writes', () => {
  const ask = async (body: object) =>
    (await post(JSON.stringify({ collectionName: 'model', ...body }))) as {
      code?: string
      data: { insertedIds?: string[]; updated?: number; deleted?: number; list: string[] }
    }

  it('match a model', async () => {
    await test.sdk.database().createCollection('model')
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        await ask({ action: 'database.removeDocument', query: '{}', multi: true })
        const model = new Map<string, number>()
        for (const one of steps) {
          const { code, data } = await ask(requestOf(one))
          const changed = code ? -1 : (data.insertedIds?.length ?? data.updated ?? data.deleted)
          expect(changed).toBe(applyToModel(model, one))
        }
        const { data } = await ask({ action: 'database.getDocument', order: '{"_id":1}' })
        const wanted = [...model]
          .sort()
          .map(([key, value]) => `{"_id":"${key}","n":{"$numberInt":"${value}"}}`)
        expect(data.list).toEqual(wanted)
      }),
      { numRuns: Math.ceil(RUNS / 20), endOnFailure: true },
    )
  })
})
