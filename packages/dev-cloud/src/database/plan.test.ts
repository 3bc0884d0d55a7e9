import { Long } from 'bson'
import fc from 'fast-check'
import { createCollection, idKeyOf } from './collection'
import { hashOf } from './hash-key'
import { matcher } from './match'
import { compareValues, type Document } from './value'

type Model = Record<string, fc.Arbitrary<unknown>>

/** Plain objects, as the decoder makes them. They have all keys, unless `requiredKeys` is empty. */
const record = (model: Model, requiredKeys?: []): fc.Arbitrary<Document> =>
  fc.record(model, { noNullPrototype: true, ...(requiredKeys ? { requiredKeys } : {}) })

const scalar = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom('', 'a', 'b'),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom(new Date(0), new Date(1000)),
)

const fieldValue = fc.oneof(
  { weight: 4, arbitrary: scalar },
  fc.array(scalar, { maxLength: 3 }),
  record({ x: scalar }, []),
  fc.array(record({ x: scalar, y: scalar }, []), {
    maxLength: 2,
  }),
)

const document = record({ a: fieldValue, b: fieldValue }, [])

const condition = fc.oneof(
  scalar,
  record({ $eq: scalar }),
  record({ $in: fc.array(scalar, { maxLength: 3 }) }),
  record({ $gt: scalar }),
  record({ $gte: scalar, $lt: scalar }),
  record({ $gt: fc.integer({ min: -3, max: 3 }), $lt: fc.integer({ min: -3, max: 3 }) }),
  record({ $lte: scalar, $ne: scalar }),
  record({ $exists: fc.boolean() }),
  record({ $nin: fc.array(scalar, { maxLength: 2 }) }),
)

const path = fc.constantFrom('a', 'b', 'a.x', 'b.y')

const simple = fc.dictionary(path, condition, { maxKeys: 3, noNullPrototype: true })

const query = fc.oneof(
  simple,
  record({ $and: fc.array(simple, { minLength: 1, maxLength: 2 }) }),
  record({
    $or: fc.array(simple, { minLength: 1, maxLength: 2 }),
    a: condition,
  }),
)

const INDEXES = [
  { name: 'a', keys: [['a', 1]] },
  {
    name: 'a-b',
    keys: [
      ['a', 1],
      ['b', -1],
    ],
  },
  { name: 'ax', keys: [['a.x', 1]], sparse: true },
  {
    name: 'ax-by',
    keys: [
      ['a.x', 1],
      ['b.y', 1],
    ],
  },
].map((index) => ({ ...index, keys: index.keys as [string, 1 | -1][] }))

const filled = (documents: readonly Document[], indexes: typeof INDEXES) => {
  const collection = createCollection('c', indexes)
  documents.forEach((doc, i) => {
    collection.apply(new Map([[idKeyOf(`${i}`), { _id: `${i}`, ...doc }]]))
  })
  return collection
}

const idsOf = (documents: Iterable<Document>, wanted: Document) =>
  [...documents]
    .filter(matcher(wanted))
    .map((doc) => doc._id)
    .sort()

describe('a query', () => {
  it('finds the same with indexes as without', () => {
    fc.assert(
      fc.property(fc.array(document, { maxLength: 12 }), query, (documents, wanted) => {
        const [indexed, plain] = [filled(documents, INDEXES), filled(documents, [])]
        expect(idsOf(indexed.candidates(wanted).documents, wanted)).toEqual(idsOf(plain.all(), wanted))
      }),
      { numRuns: 3000 },
    )
  })

  it('finds an array when one element meets the lower bound and another the upper', () => {
    const collection = filled([{ a: [1, 9] }], INDEXES)
    expect([...collection.candidates({ a: { $gt: 5, $lt: 3 } }).documents]).toHaveLength(1)
  })

  it('for a value of an indexed field looks at no other documents', () => {
    const collection = filled(
      Array.from({ length: 100 }, (_, i) => ({ a: i, b: i % 2 })),
      INDEXES,
    )
    const { documents, scanned } = collection.candidates({ a: 7, b: { $gte: 0 } })
    expect([[...documents].length, scanned]).toEqual([1, false])
  })

  it('for a range of an indexed field looks at that range only', () => {
    const collection = filled(
      Array.from({ length: 100 }, (_, i) => ({ a: i })),
      INDEXES,
    )
    expect([...collection.candidates({ a: { $gte: 90, $lt: 95 } }).documents]).toHaveLength(5)
  })
})

describe('an index', () => {
  it('keeps no key of a removed document', () => {
    fc.assert(
      fc.property(fc.array(document, { maxLength: 8 }), (documents) => {
        const collection = filled(documents, INDEXES)
        const sorted = collection.indexes.map((index) => [...index.scan({ prefix: [] })])
        expect(new Set(sorted[0]).size).toBe(documents.length)
        for (let i = 0; i < documents.length; i++) collection.apply(new Map([[idKeyOf(`${i}`), null]]))
        for (const index of collection.indexes) {
          expect([...index.scan({ prefix: [] })]).toEqual([])
          for (const doc of documents)
            for (const key of index.keysOf(doc)) expect(index.holder(key, '')).toBeUndefined()
        }
      }),
    )
  })
})

describe('the hash of a value', () => {
  it('is the same for two values exactly when they compare as equal', () => {
    fc.assert(
      fc.property(fieldValue, fieldValue, (x, y) => {
        expect(hashOf(x) === hashOf(y)).toBe(compareValues(x, y) === 0)
      }),
      { numRuns: 5000 },
    )
    expect(hashOf(Long.fromNumber(5))).toBe(hashOf(5))
    expect(hashOf(-0)).toBe(hashOf(0))
    expect(hashOf(['1:', ''])).not.toBe(hashOf(['1', ':']))
  })
})

describe('the order of values', () => {
  it('is total', () => {
    fc.assert(
      fc.property(fieldValue, fieldValue, fieldValue, (x, y, z) => {
        expect(Math.sign(compareValues(x, y)) + Math.sign(compareValues(y, x))).toBe(0)
        if (compareValues(x, y) <= 0 && compareValues(y, z) <= 0)
          expect(compareValues(x, z)).toBeLessThanOrEqual(0)
      }),
      { numRuns: 2000 },
    )
  })
})
