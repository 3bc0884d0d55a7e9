import { aggregate } from './aggregate'
import { createCollection, idKeyOf } from './collection'
import { matcher } from './match'
import { loadPatterns } from './pattern'
import type { Document, Value } from './value'
import { directView } from './view'

beforeAll(loadPatterns)

/** Results as MongoDB's manual documents them. */
describe('a query', () => {
  it.each<[Document, Document, boolean]>([
    [{ a: { $all: ['x'] } }, { a: 'x' }, true],
    [{ a: { $all: [] } }, { a: [] }, false],
    [{ a: { $all: [{ $elemMatch: { b: 1 } }] } }, { a: [{ b: 1 }] }, true],
    [{ a: { $mod: [2, 0] } }, { a: '4' }, false],
    [{ a: { $mod: [2, 0] } }, { a: 4.5 }, true],
    [{ a: { $gt: null } }, { a: 1 }, false],
    [{ a: { $gte: null } }, {}, true],
    [{ a: { $in: [null] } }, {}, true],
    [{ a: { $nin: [null] } }, {}, false],
    [{ a: { $ne: null } }, {}, false],
    [{ a: { $ne: 1 } }, { a: [1, 2] }, false],
    [{ a: { $type: 'number' } }, { a: [1] }, true],
    [{ a: { $type: 'null' } }, {}, false],
    [{ 'a.b': null }, { a: [{ b: 1 }, {}] }, true],
    [{ 'a.b': null }, { a: [{ b: 1 }] }, false],
    [{ 'a.b': { $exists: false } }, { a: [{ b: 1 }, {}] }, false],
    [{ 'a.0.b': 1 }, { a: [{ b: 1 }] }, true],
    [{ a: { b: 1, c: 2 } }, { a: { c: 2, b: 1 } }, false],
    [{ a: { $gt: [1] } }, { a: [2] }, true],
    [{ a: { $gt: true } }, { a: 1 }, false],
    [{ a: { $gt: new Date(1) } }, { a: 5 }, false],
    [{ a: { $in: [[1]] } }, { a: [1] }, true],
    [{ a: { $in: [/^x/] } }, { a: 'xy' }, true],
    [{ a: { $not: { $gt: 5 } } }, {}, true],
    [{ a: { $elemMatch: { $gt: 1, $lt: 3 } } }, { a: [0, 4] }, false],
    [{ a: { $gt: 1, $lt: 3 } }, { a: [0, 4] }, true],
    [{ $expr: { $gt: ['$a', 1] } }, { a: 'x' }, true],
    [{ $expr: { $lt: ['$a', 1] } }, {}, true],
    [{ a: { $eq: [1] } }, { a: [[1], 2] }, true],
    [{ a: Number.NaN }, { a: Number.NaN }, true],
  ])('%j matches %j: %s', (query, doc, expected) => {
    expect(matcher(query)(doc)).toBe(expected)
  })

  it.each<[Document]>([
    [{ a: { $foo: 1 } }],
    [{ a: { $in: 1 } }],
    [{ a: { $mod: [0, 1] } }],
    [{ $where: '1' }],
    [{ $and: 1 }],
  ])('%j is refused', (query) => {
    expect(() => matcher(query)({ a: 1 })).toThrow()
  })
})

describe('an aggregation', () => {
  const run = (stages: Document[], documents: Document[]): Value => {
    const collection = createCollection('c', [])
    documents.forEach((doc, i) => {
      collection.apply(new Map([[idKeyOf(i), doc]]))
    })
    const never = () => {
      throw new Error('not asked for')
    }
    return aggregate(directView(collection, never, { assertFree: never }), stages, never)
  }

  it('puts a value that equals a boundary into the bucket above', () => {
    const stage = {
      $bucket: { groupBy: '$v', boundaries: [0, 10, 20], default: 'other', output: { n: { $sum: 1 } } },
    }
    expect(run([stage], [{ v: 0 }, { v: 9 }, { v: 10 }, { v: 20 }])).toEqual([
      { _id: 0, n: 2 },
      { _id: 10, n: 1 },
      { _id: 'other', n: 1 },
    ])
  })

  it.each<[Document[], Document[], Value]>([
    [[{ $count: 'n' }], [], []],
    [[{ $count: 'n' }], [{}, {}], [{ n: 2 }]],
    [[{ $group: { _id: null, n: { $sum: '$v' } } }], [{ v: 1 }, { v: 'x' }, {}], [{ _id: null, n: 1 }]],
    [[{ $group: { _id: '$k', n: { $avg: '$v' } } }], [{ k: 1, v: 1 }, { k: 1 }], [{ _id: 1, n: 1 }]],
    [[{ $unwind: '$a' }], [{ a: [1, 2] }, { a: [] }, {}, { a: 3 }], [{ a: 1 }, { a: 2 }, { a: 3 }]],
    [
      [{ $sortByCount: '$k' }],
      [{ k: 1 }, { k: 2 }, { k: 1 }],
      [
        { _id: 1, count: 2 },
        { _id: 2, count: 1 },
      ],
    ],
    [
      [{ $addFields: { x: { $cond: [{ $gte: ['$a', 2] }, 'hi', 'lo'] } } }],
      [{ a: 1 }, { a: 2 }],
      [
        { a: 1, x: 'lo' },
        { a: 2, x: 'hi' },
      ],
    ],
    [
      [{ $project: { d: { $dateToString: { date: '$t', format: '%Y-%m-%d %H', timezone: '+08:00' } } } }],
      [{ t: new Date(0) }],
      [{ d: '1970-01-01 08' }],
    ],
    [[{ $project: { n: { $add: ['$a', 1] } } }], [{}], [{ n: null }]],
  ])('%j over %j answers as in MongoDB', (stages, documents, expected) => {
    expect(run(stages, documents)).toEqual(expected)
  })

  it.each<[Document]>([
    [{ $project: { n: { $divide: ['$a', 0] } } }],
    [{ $project: { n: { $size: '$a' } } }],
    [{ $out: 'x' }],
  ])('%j is refused', (stage) => {
    expect(() => run([stage], [{ a: 1 }])).toThrow()
  })

  it('changes no stored document', () => {
    const documents = [{ _id: 1, a: { b: 1 } }]
    run([{ $addFields: { 'a.c': 2 } }, { $unset: 'a.b' }], documents)
    expect(documents).toEqual([{ _id: 1, a: { b: 1 } }])
  })
})
