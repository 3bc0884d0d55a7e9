import { rejection } from './testing/test-cloud'
import { _, collection, useCloud } from './testing/test-database'

jest.setTimeout(30_000)

useCloud()

describe('an update', () => {
  it('applies every operator of the SDK', async () => {
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
  ])('with %s fails as in MongoDB and changes nothing', async (_name: string, data: () => unknown) => {
    const c = await collection()
    await c.add({ data: { _id: 'a', s: 'text', n: 1, nul: null } })
    expect((await rejection(c.doc('a').update({ data: data() }))).errCode).toBe(-502001)
    expect((await c.doc('a').get()).data).toEqual({ _id: 'a', s: 'text', n: 1, nul: null })
  })

  it('of many documents changes every match', async () => {
    const c = await collection()
    await c.add({ data: [{ g: 1 }, { g: 1 }, { g: 2 }] })
    expect((await c.where({ g: 1 }).update({ data: { seen: true } })).stats.updated).toBe(2)
  })

  it('of no documents answers 0', async () => {
    const c = await collection()
    expect((await c.doc('none').update({ data: { a: 1 } })).stats.updated).toBe(0)
  })
})

describe('a document', () => {
  it('is replaced by set, or created when it is missing', async () => {
    const c = await collection()
    expect((await c.doc('a').set({ data: { a: 1 } })).stats).toEqual({ updated: 0, created: 1 })
    expect((await c.doc('a').set({ data: { b: 1 } })).stats).toEqual({ updated: 1, created: 0 })
    expect((await c.doc('a').get()).data).toEqual({ _id: 'a', b: 1 })
  })

  it('is counted by the remove that removes it', async () => {
    const c = await collection()
    await c.add({ data: [{ _id: 'a', g: 1 }, { g: 1 }, { g: 2 }] })
    expect((await c.where({ g: 1 }).remove()).stats.removed).toBe(2)
    expect((await c.doc('a').remove()).stats.removed).toBe(0)
  })
})

describe('a conditional update', () => {
  it('holds its condition when 100 are sent at once', async () => {
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
