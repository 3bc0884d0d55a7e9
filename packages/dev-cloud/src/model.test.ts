import fc from 'fast-check'
import { post, startTestCloud, type TestCloud } from './testing/test-cloud'

/** `FUZZ_RUNS=100000` makes it a long run; every test run has a short one. */
const RUNS = Math.ceil(Number(process.env.FUZZ_RUNS ?? 600) / 20)

jest.setTimeout(60_000 + RUNS * 1_000)

let test: TestCloud

beforeAll(async () => {
  test = await startTestCloud()
  await test.sdk.database().createCollection('model')
})

afterAll(() => test.stop())

type Step =
  | { readonly kind: 'insert' | 'increment' | 'set' | 'remove'; readonly id: string; readonly n: number }
  | { readonly kind: 'removeFrom' | 'incrementFrom'; readonly n: number }

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const n = fc.integer({ min: -3, max: 3 })

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom('insert', 'increment', 'set', 'remove'), id, n }),
  fc.record({ kind: fc.constantFrom('removeFrom', 'incrementFrom'), n }),
)

/** Applies a step to what the database should hold. Answers how many documents it changes, or −1 when it is refused. */
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

type Answer = {
  readonly code?: string
  readonly data: {
    readonly insertedIds?: string[]
    readonly updated?: number
    readonly deleted?: number
    readonly list: string[]
  }
}

describe('the documents of a collection', () => {
  const ask = async (body: object): Promise<Answer> =>
    (await post(test.cloud.url, 'admin', { collectionName: 'model', ...body })).body

  it('are those of a model after any writes', async () => {
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
      { numRuns: RUNS, endOnFailure: true },
    )
  })
})
