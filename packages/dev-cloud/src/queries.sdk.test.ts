import { rejection, type Sdk } from './testing/test-cloud'
import { _, collection, db, lastName, useCloud } from './testing/test-database'

jest.setTimeout(30_000)

useCloud()

describe('a query', () => {
  let c: Sdk
  beforeAll(async () => {
    c = await collection()
    await c.add({
      data: [
        { _id: 'a', n: 1, tags: ['x', 'y'], o: { p: 1 }, s: 'Apple' },
        { _id: 'b', n: 2, tags: ['y'], o: { p: 2 }, s: 'banana' },
        { _id: 'c', n: 3, tags: [], o: {}, s: 'cherry', extra: null },
      ],
    })
  })
  const ids = async (where: Sdk) =>
    (await c.where(where).orderBy('_id', 'asc').get()).data.map((doc: Sdk) => doc._id).join('')

  it.each([
    ['eq', () => ({ n: 1 }), 'a'],
    ['neq', () => ({ n: _.neq(1) }), 'bc'],
    ['gt and lt', () => ({ n: _.gt(1).and(_.lt(3)) }), 'b'],
    ['gte and lte', () => ({ n: _.gte(2).and(_.lte(3)) }), 'bc'],
    ['in', () => ({ n: _.in([1, 3]) }), 'ac'],
    ['nin', () => ({ n: _.nin([1, 3]) }), 'b'],
    ['exists', () => ({ extra: _.exists(true) }), 'c'],
    ['not exists on a nested path', () => ({ 'o.p': _.exists(false) }), 'c'],
    ['nested equality', () => ({ o: { p: 2 } }), 'b'],
    ['an element of an array', () => ({ tags: 'y' }), 'ab'],
    ['all', () => ({ tags: _.all(['x', 'y']) }), 'a'],
    ['size', () => ({ tags: _.size(0) }), 'c'],
    ['elemMatch', () => ({ tags: _.elemMatch(_.eq('x')) }), 'a'],
    ['mod', () => ({ n: _.mod(2, 1) }), 'ac'],
    ['or', () => _.or([{ n: 1 }, { n: 3 }]), 'ac'],
    ['nor', () => ({ n: _.nor([_.eq(1), _.eq(2)]) }), 'c'],
    ['not', () => ({ n: _.not(_.eq(3)) }), 'ab'],
    ['a regular expression', () => ({ s: db.RegExp({ regexp: '^a', options: 'i' }) }), 'a'],
    ['another type never matches a range', () => ({ n: _.gt('') }), ''],
    ['expr', () => _.expr(_.aggregate.eq(['$n', '$o.p'])), 'ab'],
  ])('with %s finds its documents', async (_name, where, expected) => {
    expect(await ids(where())).toBe(expected)
  })

  it('orders, skips, limits and projects', async () => {
    const { data } = await c.orderBy('n', 'desc').skip(1).limit(1).field({ n: true, _id: false }).get()
    expect(data).toEqual([{ n: 2 }])
  })

  it('answers 100 documents when it names no limit, and 1,000 at most', async () => {
    const many = await collection()
    await many.add({ data: Array.from({ length: 1100 }, () => ({ a: 1 })) })
    expect((await many.get()).data).toHaveLength(100)
    expect((await many.limit(5000).get()).data).toHaveLength(1000)
  })

  it('is refused when its answer would be over 1 MB', async () => {
    const large = await collection()
    await large.add({ data: Array.from({ length: 11 }, () => ({ text: 'x'.repeat(100_000) })) })
    expect((await rejection(large.get())).errMsg).toContain('1MB')
  })

  it('is refused when an operator of it runs code', async () => {
    expect((await rejection(c.where({ $where: '1' }).get())).errMsg).toContain('$where')
  })
})

describe('an aggregation', () => {
  it('matches, groups, sorts and looks up', async () => {
    const c = await collection()
    const other = await collection()
    await c.add({
      data: [
        { k: 'x', v: 1 },
        { k: 'x', v: 2 },
        { k: 'y', v: 5 },
      ],
    })
    await other.add({ data: { _id: 'x', title: 'X' } })
    const $ = _.aggregate
    const { list } = await c
      .aggregate()
      .match({ v: _.lt(5) })
      .group({ _id: '$k', total: $.sum('$v') })
      .lookup({
        from: lastName(),
        localField: '_id',
        foreignField: '_id',
        as: 'of',
      })
      .end()
    expect(list).toEqual([{ _id: 'x', total: 3, of: [{ _id: 'x', title: 'X' }] }])
  })

  it('is refused by name when the local cloud does not have a stage of it', async () => {
    const c = await collection()
    const lookup = { from: 'x', pipeline: [{ $out: 'elsewhere' }], as: 'found' }
    const error = await rejection(c.aggregate().lookup(lookup).end())
    expect(error.errMsg ?? error.message).toContain('$out')
  })
})
