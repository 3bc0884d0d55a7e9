import { fact } from './fact'
import { collectionOf, command, database, emptyCollection, pipelineOf, rejection, type Sdk } from './target'

const SALES = [
  { _id: 's1', item: 'a', price: 10, qty: 2, tags: ['x', 'y'] },
  { _id: 's2', item: 'b', price: 20, qty: 1, tags: ['x'] },
  { _id: 's3', item: 'a', price: 30, qty: 5, tags: [] },
]

type Pipeline = (pipeline: Sdk, $: Sdk) => Sdk

/** A stage, and its result over SALES. Source: MongoDB's manual, "Aggregation Stages". */
const STAGES: readonly [name: string, pipeline: Pipeline, list: readonly object[]][] = [
  ['match', (p) => p.match({ item: 'b' }).project({ _id: 1 }), [{ _id: 's2' }]],
  [
    'group with sum, avg, min, max, first, last and push',
    (p, $) =>
      p
        .sort({ _id: 1 })
        .group({
          _id: '$item',
          sum: $.sum('$qty'),
          avg: $.avg('$price'),
          min: $.min('$price'),
          max: $.max('$price'),
          first: $.first('$_id'),
          last: $.last('$_id'),
          all: $.push('$qty'),
        })
        .sort({ _id: 1 }),
    [
      { _id: 'a', sum: 7, avg: 20, min: 10, max: 30, first: 's1', last: 's3', all: [2, 5] },
      { _id: 'b', sum: 1, avg: 20, min: 20, max: 20, first: 's2', last: 's2', all: [1] },
    ],
  ],
  [
    'addFields',
    (p, $) => p.match({ _id: 's1' }).addFields({ total: $.multiply(['$price', '$qty']) }),
    [{ ...SALES[0], total: 20 }],
  ],
  [
    'bucket',
    (p) => p.bucket({ groupBy: '$price', boundaries: [10, 20, 30], default: 'more' }),
    [
      { _id: 10, count: 1 },
      { _id: 20, count: 1 },
      { _id: 'more', count: 1 },
    ],
  ],
  [
    'bucketAuto',
    (p) => p.bucketAuto({ groupBy: '$price', buckets: 1 }),
    [{ _id: { min: 10, max: 30 }, count: 3 }],
  ],
  ['count', (p) => p.count('n'), [{ n: 3 }]],
  ['count of nothing, which is no document', (p) => p.match({ item: 'z' }).count('n'), []],
  [
    'sort, skip and limit',
    (p) => p.sort({ price: -1 }).skip(1).limit(1).project({ _id: 1 }),
    [{ _id: 's2' }],
  ],
  ['sample', (p) => p.sample({ size: 3 }).count('n'), [{ n: 3 }]],
  [
    'sortByCount',
    (p) => p.sortByCount('$item'),
    [
      { _id: 'a', count: 2 },
      { _id: 'b', count: 1 },
    ],
  ],
  [
    'unwind',
    (p) => p.match({ _id: 's1' }).unwind('$tags').project({ tags: 1, _id: 0 }),
    [{ tags: 'x' }, { tags: 'y' }],
  ],
  [
    'unwind that keeps the empty and gives the place',
    (p) =>
      p
        .match({ _id: 's3' })
        .unwind({ path: '$tags', includeArrayIndex: 'at', preserveNullAndEmptyArrays: true })
        .project({ at: 1 }),
    [{ _id: 's3', at: null }],
  ],
  ['replaceRoot', (p) => p.match({ _id: 's1' }).replaceRoot({ newRoot: { only: '$item' } }), [{ only: 'a' }]],
  [
    'group with addToSet, stdDevPop and stdDevSamp',
    (p, $) =>
      p.match({ item: 'a' }).group({
        _id: null,
        set: $.addToSet('$item'),
        pop: $.stdDevPop('$price'),
        samp: $.stdDevSamp('$price'),
      }),
    [{ _id: null, set: ['a'], pop: 10, samp: Math.sqrt(200) }],
  ],
  [
    'project of an expression',
    (p, $) => p.match({ _id: 's1' }).project({ _id: 0, t: $.multiply(['$price', '$qty']) }),
    [{ t: 20 }],
  ],
]

/** wx-server-sdk 4.0.2 offers these stages and passes them to `@cloudbase/database`, which knows none of them. */
const UNSENDABLE = ['collStats', 'facet', 'graphLookup', 'indexStats', 'out', 'redact']

export const describeAggregation = (): void => {
  describe('aggregate', () => {
    let sales: Sdk
    beforeAll(async () => {
      sales = await collectionOf('sales', SALES)
    })

    for (const [name, pipeline, list] of STAGES)
      fact('read', `has ${name}`, async () => {
        expect((await pipeline(pipelineOf(sales), command().aggregate).end()).list).toEqual(list)
      })

    fact('read', 'has lookup by equal fields', async () => {
      const name = await emptyCollection('items')
      await database()
        .collection(name)
        .add({ data: { _id: 'b', title: 'B' } })
      const { list } = await pipelineOf(sales)
        .match({ _id: 's2' })
        .lookup({ from: name, localField: 'item', foreignField: '_id', as: 'found' })
        .project({ found: 1, _id: 0 })
        .end()
      expect(list).toEqual([{ found: [{ _id: 'b', title: 'B' }] }])
    })

    fact('read', 'has lookup by a pipeline', async () => {
      const name = await emptyCollection('titles')
      await database()
        .collection(name)
        .add({
          data: [
            { _id: 'a', title: 'A' },
            { _id: 'b', title: 'B' },
          ],
        })
      const $ = command().aggregate
      const pipeline = $.pipeline()
        .match(command().expr($.eq(['$_id', '$$item'])))
        .project({ _id: 0 })
        .done()
      const { list } = await sales
        .aggregate()
        .match({ _id: 's2' })
        .lookup({ from: name, let: { item: '$item' }, pipeline, as: 'found' })
        .project({ found: 1, _id: 0 })
        .end()
      expect(list).toEqual([{ found: [{ title: 'B' }] }])
    })

    fact('read', 'has lookup by a pipeline that is written out and names values', async () => {
      const name = await emptyCollection('names')
      await database()
        .collection(name)
        .add({
          data: [
            { _id: 'n1', title: '1', more: true },
            { _id: 'n2', title: '2' },
          ],
        })
      const pipeline = [{ $match: { _id: { $in: ['n1', 'n3'] } } }, { $project: { title: true } }]
      const { list } = await sales
        .aggregate()
        .match({ _id: 's2' })
        .lookup({ from: name, pipeline, as: 'found' })
        .end()
      expect(list).toEqual([{ ...SALES[1], found: [{ _id: 'n1', title: '1' }] }])
    })

    fact(
      'read',
      'has no meta: without a text index there is no score of one',
      async () => {
        const scored = pipelineOf(sales).project({ score: command().aggregate.meta('textScore') })
        expect((await rejection(scored.end())).errMsg).toContain('$meta')
      },
      { needs: 'local' },
    )

    for (const stage of UNSENDABLE)
      fact('read', `cannot have ${stage}: the SDK offers it and fails before it sends anything`, async () => {
        expect(() => pipelineOf(sales)[stage]({})).toThrow('is not a function')
      })

    fact('read', 'of a collection that does not exist fails with a code, and errCode −1', async () => {
      const error = await rejection(database().collection('no_such_collection').aggregate().count('n').end())
      expect(error).toMatchObject({ errCode: -1, code: 'DATABASE_COLLECTION_NOT_EXIST' })
    })
  })
}
