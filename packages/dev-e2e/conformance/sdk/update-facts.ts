import { fact } from './fact'
import { collectionOf, command, rejection, type Sdk } from './target'

/** A document, an update, and the document after it. Source: MongoDB's manual, "Update Operators". */
const UPDATES: readonly [name: string, before: object, data: (_: Sdk) => object, after: object][] = [
  ['a value', { a: 1 }, () => ({ a: 2 }), { a: 2 }],
  ['an object, whose fields are merged', { o: { p: 1 } }, () => ({ o: { q: 2 } }), { o: { p: 1, q: 2 } }],
  ['set of an object, which replaces', { o: { p: 1 } }, (_) => ({ o: _.set({ q: 2 }) }), { o: { q: 2 } }],
  ['a path', { o: { p: 1 } }, () => ({ 'o.p': 5 }), { o: { p: 5 } }],
  ['a place of an array', { l: [1, 2] }, () => ({ 'l.1': 5 }), { l: [1, 5] }],
  ['remove', { a: 1, b: 2 }, (_) => ({ a: _.remove() }), { b: 2 }],
  ['inc', { a: 1 }, (_) => ({ a: _.inc(2) }), { a: 3 }],
  ['inc of a missing field', {}, (_) => ({ a: _.inc(2) }), { a: 2 }],
  ['mul', { a: 3 }, (_) => ({ a: _.mul(2) }), { a: 6 }],
  ['mul of a missing field', {}, (_) => ({ a: _.mul(2) }), { a: 0 }],
  ['min', { a: 3 }, (_) => ({ a: _.min(2) }), { a: 2 }],
  ['max', { a: 3 }, (_) => ({ a: _.max(2) }), { a: 3 }],
  ['bit', { a: 13 }, (_) => ({ a: _.bit({ and: 10 }) }), { a: 8 }],
  ['rename', { a: 3 }, (_) => ({ a: _.rename('b') }), { b: 3 }],
  ['push', { l: [1] }, (_) => ({ l: _.push(2) }), { l: [1, 2] }],
  ['push of several', { l: [1] }, (_) => ({ l: _.push([2, 3]) }), { l: [1, 2, 3] }],
  [
    'push with position, sort and slice',
    { l: [3, 1] },
    (_) => ({ l: _.push({ each: [2], position: 0, sort: 1, slice: 2 }) }),
    { l: [1, 2] },
  ],
  ['unshift', { l: [1] }, (_) => ({ l: _.unshift([0]) }), { l: [0, 1] }],
  ['pop', { l: [1, 2] }, (_) => ({ l: _.pop() }), { l: [1] }],
  ['shift', { l: [1, 2] }, (_) => ({ l: _.shift() }), { l: [2] }],
  ['pull', { l: [1, 2, 1] }, (_) => ({ l: _.pull(1) }), { l: [2] }],
  ['pull by a condition', { l: [1, 2, 3] }, (_) => ({ l: _.pull(_.gt(1)) }), { l: [1] }],
  ['pullAll', { l: [1, 2, 3] }, (_) => ({ l: _.pullAll([1, 3]) }), { l: [2] }],
  ['addToSet', { l: [1] }, (_) => ({ l: _.addToSet(1) }), { l: [1] }],
  ['addToSet of several', { l: [1] }, (_) => ({ l: _.addToSet({ $each: [1, 2] }) }), { l: [1, 2] }],
]

/** A query, and an update of the elements that it matched. Source: MongoDB's manual, "$ (update)" and "$[]". */
const POSITIONAL: readonly [
  name: string,
  where: (_: Sdk) => object,
  data: (_: Sdk) => object,
  after: object,
][] = [
  [
    '$ changes the first element that the query met',
    () => ({ n: 8 }),
    () => ({ 'n.$': 0 }),
    { n: [5, 0, 9] },
  ],
  ['$ by a comparison', (_) => ({ n: _.gt(5) }), (_) => ({ 'n.$': _.inc(1) }), { n: [5, 9, 9] }],
  [
    'a field of $',
    () => ({ 'l.k': 2 }),
    (_) => ({ 'l.$.v': _.inc(10) }),
    { l: [{ v: 1 }, { v: 12 }, { v: 3 }] },
  ],
  [
    '$ by elemMatch',
    (_) => ({ l: _.elemMatch({ k: 2, v: _.gt(2) }) }),
    () => ({ 'l.$.v': 0 }),
    { l: [{ v: 1 }, { v: 2 }, { v: 0 }] },
  ],
  ['$[] changes every element', () => ({}), (_) => ({ 'n.$[]': _.mul(2) }), { n: [10, 16, 18] }],
  [
    'a field of $[]',
    () => ({}),
    () => ({ 'l.$[].v': 7 }),
    {
      l: [
        { k: 1, v: 7 },
        { k: 2, v: 7 },
        { k: 2, v: 7 },
      ],
    },
  ],
]

/** Updates that MongoDB refuses. */
const REFUSED: readonly [name: string, before: object, data: (_: Sdk) => object][] = [
  ['inc of text', { a: 'x' }, (_) => ({ a: _.inc(1) })],
  ['inc by text', { a: 1 }, (_) => ({ a: _.inc('1') })],
  ['bit of a fraction', { a: 1.5 }, (_) => ({ a: _.bit({ or: 1 }) })],
  ['mul of null', { a: null }, (_) => ({ a: _.mul(2) })],
  ['push to a scalar', { a: 1 }, (_) => ({ a: _.push(1) })],
  ['addToSet to a scalar', { a: 1 }, (_) => ({ a: _.addToSet(1) })],
  ['pop of a scalar', { a: 1 }, (_) => ({ a: _.pop() })],
  ['a path through a scalar', { a: 1 }, () => ({ 'a.b': 1 })],
  ['a path through null', { a: null }, () => ({ 'a.b': 1 })],
]

export const describeUpdates = (): void => {
  describe('an update', () => {
    let c: Sdk
    let next = 0
    beforeAll(async () => {
      c = await collectionOf('updates', [])
    })
    const withDocument = async (before: object): Promise<Sdk> => {
      const _id = `u${++next}`
      await c.add({ data: { _id, ...before } })
      return c.doc(_id)
    }
    const read = async (doc: Sdk) => {
      const { _id, ...rest } = (await doc.get()).data
      return rest
    }

    for (const [name, before, data, after] of UPDATES)
      fact('read', `with ${name}`, async () => {
        const doc = await withDocument(before)
        await doc.update({ data: data(command()) })
        expect(await read(doc)).toEqual(after)
      })

    for (const [name, before, data] of REFUSED)
      fact('read', `with ${name} fails and leaves the document as it was`, async () => {
        const doc = await withDocument(before)
        expect((await rejection(doc.update({ data: data(command()) }))).errCode).toBe(-502001)
        expect(await read(doc)).toEqual(before)
      })

    fact('assumed', 'that changes nothing counts 0', async () => {
      const doc = await withDocument({ a: 1 })
      expect((await doc.update({ data: { a: 1 } })).stats.updated).toBe(0)
    })

    fact('read', 'of no document counts 0', async () => {
      expect((await c.doc('nobody').update({ data: { a: 1 } })).stats.updated).toBe(0)
    })

    fact('read', 'by where changes every match and counts them', async () => {
      await c.add({ data: [{ kind: 'w' }, { kind: 'w' }] })
      expect((await c.where({ kind: 'w' }).update({ data: { seen: true } })).stats.updated).toBe(2)
    })

    fact('read', 'by where with multi: false changes one', async () => {
      await c.add({ data: [{ kind: 'one' }, { kind: 'one' }] })
      const { stats } = await c.where({ kind: 'one' }).update({ data: { seen: true }, multi: false })
      expect(stats.updated).toBe(1)
    })

    for (const [name, where, data, after] of POSITIONAL)
      fact('read', `of ${name}`, async () => {
        const doc = await withDocument({
          l: [
            { k: 1, v: 1 },
            { k: 2, v: 2 },
            { k: 2, v: 3 },
          ],
          n: [5, 8, 9],
        })
        const { stats } = await c
          .where({ _id: doc._id, ...where(command()) })
          .update({ data: data(command()) })
        expect([stats.updated, await read(doc)]).toMatchObject([1, after])
      })

    fact('read', 'of $ fails where the query says nothing of the array', async () => {
      const doc = await withDocument({ l: [1] })
      const update = c.where({ _id: doc._id }).update({ data: { 'l.$': 2 } })
      expect((await rejection(update)).errMsg).toContain('positional operator')
    })

    fact(
      'read',
      'that meets its condition is atomic: of 20 at once as many succeed as there are',
      async () => {
        const { _id } = await c.add({ data: { left: 7 } })
        const take = () =>
          c.where({ _id, left: command().gte(2) }).update({ data: { left: command().inc(-2) } })
        const taken = await Promise.all(Array.from({ length: 20 }, take))
        expect(taken.filter(({ stats }) => stats.updated === 1)).toHaveLength(3)
        expect((await c.doc(_id).get()).data.left).toBe(1)
      },
    )
  })
}
