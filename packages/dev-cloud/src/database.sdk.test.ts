import { rejection, type Sdk, startTestCloud, type TestCloud } from './testing/test-cloud'

jest.setTimeout(30_000)

const infrastructure = {
  collections: [
    {
      name: 'units',
      access: 'ADMINONLY' as const,
      indexes: [
        { name: 'unit', keys: [['unit', 1] as [string, 1]], unique: true },
        { name: 'code', keys: [['code', 1] as [string, 1]], unique: true, sparse: true },
        {
          name: 'person',
          keys: [
            ['person', 1],
            ['at', -1],
          ] as [string, 1 | -1][],
          sparse: true,
        },
      ],
    },
  ],
  functions: [],
}

let test: TestCloud
let db: Sdk
let _: Sdk
let next = 0

/** A new empty collection for one test. */
async function collection(): Promise<Sdk> {
  await db.createCollection(`c${next++}`)
  return db.collection(lastName())
}

const lastName = () => `c${next - 1}`

beforeAll(async () => {
  test = await startTestCloud({ infrastructure })
  db = test.sdk.database()
  _ = db.command
})

afterAll(() => test.stop())

describe('documents', () => {
  it('come back with the types they were added with', async () => {
    const c = await collection()
    const doc = {
      _id: 'a',
      n: 1,
      f: 1.5,
      big: 12345678901,
      t: new Date(5),
      nul: null,
      arr: [1, 'a', { k: new Date(0) }],
    }
    await c.add({ data: doc })
    expect((await c.doc('a').get()).data).toEqual(doc)
  })

  it('get an id of 32 hexadecimal digits when they have none', async () => {
    const c = await collection()
    expect((await c.add({ data: { a: 1 } }))._id).toMatch(/^[0-9a-f]{32}$/)
  })

  it('are added many at a time', async () => {
    const c = await collection()
    const { _ids } = await c.add({ data: [{ a: 1 }, { a: 2 }] })
    expect(_ids).toHaveLength(2)
    expect((await c.count()).total).toBe(2)
  })

  it('with a second same id are refused as E11000, and none of that call is added', async () => {
    const c = await collection()
    await c.add({ data: { _id: 'b' } })
    const error = await rejection(c.add({ data: [{ _id: 'a' }, { _id: 'b' }] }))
    expect(error.errCode).toBe(-502001)
    expect(error.errMsg).toMatch(/E11000.*index: _id_/)
    expect((await c.count()).total).toBe(1)
  })

  it('that are missing are told as the SDK tells it', async () => {
    const c = await collection()
    const error = await rejection(c.doc('nobody').get())
    expect(error.errCode).toBe(-1)
    expect(error.errMsg).toContain('document with _id nobody does not exist')
  })

  it('of a collection that does not exist answer −502005', async () => {
    expect((await rejection(db.collection('nowhere').get())).errCode).toBe(-502005)
  })
})

describe('serverDate', () => {
  it('is the cloud’s time, with its offset, in data and in queries', async () => {
    const c = await collection()
    const before = Date.now()
    await c.add({ data: { _id: 'a', now: db.serverDate(), later: db.serverDate({ offset: 60000 }) } })
    const { data } = await c.doc('a').get()
    expect(data.now.getTime()).toBeGreaterThanOrEqual(before)
    expect(data.later.getTime() - data.now.getTime()).toBe(60000)
    expect((await c.where({ now: _.lte(db.serverDate()) }).count()).total).toBe(1)
    expect((await c.where({ later: _.lte(db.serverDate()) }).count()).total).toBe(0)
  })
})

describe('queries', () => {
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
  ])('%s', async (_name, where, expected) => {
    expect(await ids(where())).toBe(expected)
  })

  it('are ordered, skipped, limited and projected', async () => {
    const { data } = await c.orderBy('n', 'desc').skip(1).limit(1).field({ n: true, _id: false }).get()
    expect(data).toEqual([{ n: 2 }])
  })

  it('answer 100 documents where no limit is named, and 1,000 at most', async () => {
    const many = await collection()
    await many.add({ data: Array.from({ length: 1100 }, () => ({ a: 1 })) })
    expect((await many.get()).data).toHaveLength(100)
    expect((await many.limit(5000).get()).data).toHaveLength(1000)
  })

  it('whose answer would be over 1 MB are refused', async () => {
    const large = await collection()
    await large.add({ data: Array.from({ length: 11 }, () => ({ text: 'x'.repeat(100_000) })) })
    expect((await rejection(large.get())).errMsg).toContain('1MB')
  })

  it('with an operator that runs code are refused', async () => {
    expect((await rejection(c.where({ $where: '1' }).get())).errMsg).toContain('$where')
  })
})

describe('updates', () => {
  it('apply every operator of the SDK', async () => {
    const c = await collection()
    await c.add({
      data: {
        _id: 'a',
        n: 1,
        m: 3,
        min: 5,
        max: 5,
        gone: 1,
        old: 'v',
        list: [3, 1],
        set: ['v'],
        pops: [1, 2],
        shifts: [1, 2],
        pulls: [1, 2, 3],
        nest: { x: 1 },
      },
    })
    const data = {
      n: _.inc(2),
      m: _.mul(2),
      min: _.min(1),
      max: _.max(9),
      gone: _.remove(),
      old: _.rename('renamed'),
      list: _.push({ each: [2], position: 0, sort: 1, slice: 2 }),
      set: _.addToSet({ $each: ['v', 'w'] }),
      pops: _.pop(),
      shifts: _.shift(),
      pulls: _.pull(_.gte(2)),
      nest: { y: 2 },
      whole: _.set({ a: 1 }),
    }
    expect((await c.doc('a').update({ data })).stats.updated).toBe(1)
    expect((await c.doc('a').get()).data).toEqual({
      _id: 'a',
      n: 3,
      m: 6,
      min: 1,
      max: 9,
      renamed: 'v',
      list: [1, 2],
      set: ['v', 'w'],
      pops: [1],
      shifts: [2],
      pulls: [1],
      nest: { x: 1, y: 2 },
      whole: { a: 1 },
    })
  })

  it.each([
    ['inc on a string', () => ({ s: _.inc(1) })],
    ['push on a number', () => ({ n: _.push([1]) })],
    ['a path through a number', () => ({ 'n.a': 1 })],
    ['a path through null', () => ({ 'nul.a': 1 })],
    ['mul on a string', () => ({ s: _.mul(2) })],
    ['pull on a string', () => ({ s: _.pull('x') })],
  ])('%s fails as in MongoDB and changes nothing', async (_name: string, data: () => unknown) => {
    const c = await collection()
    await c.add({ data: { _id: 'a', s: 'text', n: 1, nul: null } })
    expect((await rejection(c.doc('a').update({ data: data() }))).errCode).toBe(-502001)
    expect((await c.doc('a').get()).data).toEqual({ _id: 'a', s: 'text', n: 1, nul: null })
  })

  it('of many change every match', async () => {
    const c = await collection()
    await c.add({ data: [{ g: 1 }, { g: 1 }, { g: 2 }] })
    expect((await c.where({ g: 1 }).update({ data: { seen: true } })).stats.updated).toBe(2)
  })

  it('that match nothing answer 0', async () => {
    const c = await collection()
    expect((await c.doc('none').update({ data: { a: 1 } })).stats.updated).toBe(0)
  })

  it('set replaces a document, and creates it where it is missing', async () => {
    const c = await collection()
    expect((await c.doc('a').set({ data: { a: 1 } })).stats).toEqual({ updated: 0, created: 1 })
    expect((await c.doc('a').set({ data: { b: 1 } })).stats).toEqual({ updated: 1, created: 0 })
    expect((await c.doc('a').get()).data).toEqual({ _id: 'a', b: 1 })
  })

  it('remove answers how many are gone', async () => {
    const c = await collection()
    await c.add({ data: [{ _id: 'a', g: 1 }, { g: 1 }, { g: 2 }] })
    expect((await c.where({ g: 1 }).remove()).stats.removed).toBe(2)
    expect((await c.doc('a').remove()).stats.removed).toBe(0)
  })
})

describe('aggregation', () => {
  it('matches, groups, sorts and looks up', async () => {
    const [c, other] = [await collection(), await collection()]
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

  it('refuses a stage that the local cloud does not have, by its name', async () => {
    const c = await collection()
    const near = { near: db.Geo.Point(0, 0), distanceField: 'd', spherical: true }
    const error = await rejection(c.aggregate().geoNear(near).end())
    expect(error.errMsg ?? error.message).toContain('$geoNear')
  })
})

describe('unique indexes', () => {
  it('let one of 50 concurrent inserts through', async () => {
    const c = db.collection('units')
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, (_unused, i) => c.add({ data: { _id: `race:${i}`, unit: 'race' } })),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const errors = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.errMsg] : []))
    expect(errors.every((text) => /E11000.*index: unit/.test(text))).toBe(true)
  })

  it('count a missing field as null, once', async () => {
    const c = db.collection('units')
    await c.add({ data: { _id: 'null:1', code: 'n1' } })
    expect((await rejection(c.add({ data: { _id: 'null:2', code: 'n2' } }))).errMsg).toMatch(/index: unit/)
  })

  it('that are sparse let many documents be without the field', async () => {
    const c = db.collection('units')
    await c.add({ data: [{ unit: 'sparse:1' }, { unit: 'sparse:2' }] })
    expect((await c.where({ unit: _.in(['sparse:1', 'sparse:2']) }).count()).total).toBe(2)
  })

  it('free their key when the document goes', async () => {
    const c = db.collection('units')
    await c.add({ data: { _id: 'free:1', unit: 'free' } })
    await c.doc('free:1').remove()
    await c.add({ data: { _id: 'free:2', unit: 'free' } })
    expect((await c.where({ unit: 'free' }).get()).data).toEqual([{ _id: 'free:2', unit: 'free' }])
  })

  it('refuse an update into a taken key', async () => {
    const c = db.collection('units')
    await c.add({
      data: [
        { _id: 'u:1', unit: 'u1' },
        { _id: 'u:2', unit: 'u2' },
      ],
    })
    expect((await rejection(c.doc('u:2').update({ data: { unit: 'u1' } }))).errMsg).toMatch(/E11000/)
    expect((await c.doc('u:2').get()).data.unit).toBe('u2')
  })

  it('find by a compound index what a scan finds, in order', async () => {
    const c = db.collection('units')
    await c.add({ data: [1, 2, 3].map((at) => ({ unit: `p${at}`, person: 'p', at })) })
    const found = await c
      .where({ person: 'p', at: _.gt(1) })
      .orderBy('at', 'desc')
      .get()
    expect(found.data.map((doc: Sdk) => doc.at)).toEqual([3, 2])
  })
})

describe('conditional updates', () => {
  it('of 100 at once never pass their condition', async () => {
    const c = await collection()
    await c.add({ data: { _id: 'bucket', left: 30 } })
    const results = await Promise.all(
      Array.from({ length: 100 }, () =>
        c.where({ _id: 'bucket', left: _.gte(1) }).update({ data: { left: _.inc(-1) } }),
      ),
    )
    expect(results.filter(({ stats }) => stats.updated === 1)).toHaveLength(30)
    expect((await c.doc('bucket').get()).data.left).toBe(0)
  })
})

describe('transactions', () => {
  it('commit all of their writes', async () => {
    const c = await collection()
    await c.add({ data: { _id: 'a', n: 1 } })
    await db.runTransaction(async (t: Sdk) => {
      const of = t.collection(lastName())
      await of.doc('a').update({ data: { n: _.inc(1) } })
      await of.add({ data: { _id: 'b' } })
    })
    expect((await c.doc('a').get()).data.n).toBe(2)
    expect((await c.count()).total).toBe(2)
  })

  it('that are rolled back leave nothing', async () => {
    const c = await collection()
    await c.add({ data: { _id: 'a', n: 1 } })
    const t = await db.startTransaction()
    await t
      .collection(lastName())
      .doc('a')
      .update({ data: { n: 5 } })
    await t.rollback()
    expect((await c.doc('a').get()).data.n).toBe(1)
  })

  it('see their own writes and not those committed since', async () => {
    const c = await collection()
    await c.add({
      data: [
        { _id: 'a', n: 1 },
        { _id: 'b', n: 1 },
      ],
    })
    const t = await db.startTransaction()
    const of = t.collection(lastName())
    await of.doc('a').update({ data: { n: 2 } })
    await c.doc('b').update({ data: { n: 9 } })
    expect([(await of.doc('a').get()).data.n, (await of.doc('b').get()).data.n]).toEqual([2, 1])
    await t.rollback()
  })

  it('of two that write one document the first wins', async () => {
    const c = await collection()
    await c.add({ data: { _id: 'a', n: 1 } })
    const name = lastName()
    const [first, second] = [await db.startTransaction(), await db.startTransaction()]
    await first
      .collection(name)
      .doc('a')
      .update({ data: { n: 2 } })
    expect(
      (
        await rejection(
          second
            .collection(name)
            .doc('a')
            .update({ data: { n: 3 } }),
        )
      ).errCode,
    ).toBe(-501001)
    await first.commit()
    expect((await c.doc('a').get()).data.n).toBe(2)
  })

  it('refuse operations in parallel as busy', async () => {
    await collection()
    const t = await db.startTransaction()
    const of = t.collection(lastName())
    const results = await Promise.allSettled([
      of.doc('a').set({ data: { n: 1 } }),
      of.doc('b').set({ data: { n: 1 } }),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await t.rollback()
  })

  it('make a plain write wait for their end', async () => {
    const c = await collection()
    await c.add({ data: { _id: 'a', n: 1 } })
    const t = await db.startTransaction()
    await t
      .collection(lastName())
      .doc('a')
      .update({ data: { n: _.inc(10) } })
    const waiting = c.doc('a').update({ data: { n: _.inc(1) } })
    await t.commit()
    await waiting
    expect((await c.doc('a').get()).data.n).toBe(12)
  })
})
