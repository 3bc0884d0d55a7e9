import { fact } from './fact'
import { collectionOf, command, database, emptyCollection, rejection, type Sdk, sdk } from './target'

export const describeDocuments = (): void => {
  describe('documents', () => {
    let c: Sdk
    beforeAll(async () => {
      c = database().collection(await emptyCollection('documents'))
    })

    fact('read', 'add answers the id that was given', async () => {
      expect(await c.add({ data: { _id: 'given', n: 1 } })).toMatchObject({ _id: 'given' })
    })

    fact('live', 'add makes an id of 32 hexadecimal digits where none is given', async () => {
      expect((await c.add({ data: { n: 1 } }))._id).toMatch(/^[0-9a-f]{32}$/)
    })

    fact('read', 'add takes a list and answers all ids', async () => {
      expect((await c.add({ data: [{ _id: 'l1' }, { _id: 'l2' }] }))._ids).toEqual(['l1', 'l2'])
    })

    fact('live', 'add of an id that is there fails with −502001 and E11000', async () => {
      await c.add({ data: { _id: 'twice' } })
      const error = await rejection(c.add({ data: { _id: 'twice' } }))
      expect(error.errCode).toBe(-502001)
      expect(error.errMsg).toContain('E11000')
    })

    fact('assumed', 'add of a list with one duplicate adds none of them', async () => {
      await c.add({ data: { _id: 'there' } })
      await rejection(c.add({ data: [{ _id: 'not-there' }, { _id: 'there' }] }))
      expect((await c.where({ _id: 'not-there' }).count()).total).toBe(0)
    })

    fact('read', 'get gives every type back as it was put', async () => {
      const data = {
        _id: 'types',
        t: 'x',
        n: 1.5,
        b: true,
        z: null,
        d: new Date(86_400_000),
        a: [1, { k: [] }],
      }
      await c.add({ data })
      expect((await c.doc('types').get()).data).toEqual(data)
    })

    fact('read', 'whole numbers beyond 32 bits stay exact up to 2^53', async () => {
      await c.add({ data: { _id: 'long', n: Number.MAX_SAFE_INTEGER } })
      expect((await c.doc('long').get()).data.n).toBe(Number.MAX_SAFE_INTEGER)
    })

    fact('read', 'get of a document that is not there rejects with errCode −1 and its id', async () => {
      const error = await rejection(c.doc('none').get())
      expect(error.errCode).toBe(-1)
      expect(error.errMsg).toContain('document with _id none does not exist')
    })

    fact('read', 'get of no document answers null where throwOnNotFound is false', async () => {
      const quiet = sdk().database({ throwOnNotFound: false })
      expect((await quiet.collection(c.collectionName).doc('none').get()).data).toBeNull()
    })

    fact('read', 'serverDate is the server’s clock, its offset in milliseconds', async () => {
      const db = database()
      await c.add({ data: { _id: 'date', at: db.serverDate(), later: db.serverDate({ offset: 1000 }) } })
      const { at, later } = (await c.doc('date').get()).data
      expect(at).toBeInstanceOf(Date)
      expect(later - at).toBe(1000)
    })

    fact('assumed', 'serverDate works in a query too', async () => {
      await c.add({ data: { _id: 'past', expires: new Date(0) } })
      const found = await c.where({ expires: command().lt(database().serverDate()) }).get()
      expect(found.data.map(({ _id }: Sdk) => _id)).toEqual(['past'])
    })

    fact('read', 'set makes a document, and replaces all of one', async () => {
      expect(await c.doc('set').set({ data: { a: 1 } })).toMatchObject({ stats: { created: 1, updated: 0 } })
      expect(await c.doc('set').set({ data: { b: 2 } })).toMatchObject({ stats: { created: 0, updated: 1 } })
      expect((await c.doc('set').get()).data).toEqual({ _id: 'set', b: 2 })
    })

    fact('read', 'remove answers how many it removed', async () => {
      await c.add({ data: { _id: 'gone' } })
      expect((await c.doc('gone').remove()).stats.removed).toBe(1)
      expect((await c.doc('gone').remove()).stats.removed).toBe(0)
    })

    fact('read', 'where().remove() removes every match', async () => {
      await c.add({ data: [{ kind: 'r' }, { kind: 'r' }, { kind: 's' }] })
      expect((await c.where({ kind: 'r' }).remove()).stats.removed).toBe(2)
      expect((await c.where({ kind: 's' }).count()).total).toBe(1)
    })

    fact('read', 'field keeps what is named, and _id unless it is named false', async () => {
      await c.add({ data: { _id: 'fields', a: 1, b: { c: 2, d: 3 } } })
      expect((await c.doc('fields').field({ 'b.c': true }).get()).data).toEqual({
        _id: 'fields',
        b: { c: 2 },
      })
      expect((await c.doc('fields').field({ a: true, _id: false }).get()).data).toEqual({ a: 1 })
      expect((await c.doc('fields').field({ b: false }).get()).data).toEqual({ _id: 'fields', a: 1 })
    })

    fact('read', 'field keeps parts of an array by project.slice and project.elemMatch', async () => {
      const { slice, elemMatch } = command().project
      await c.add({ data: { _id: 'parts', l: [{ k: 1 }, { k: 2 }, { k: 3 }] } })
      const part = async (l: Sdk) => (await c.where({ _id: 'parts' }).field({ l }).get()).data[0].l
      expect(await part(slice(2))).toEqual([{ k: 1 }, { k: 2 }])
      expect(await part(elemMatch({ k: 2 }))).toEqual([{ k: 2 }])
    })

    fact('read', 'skip and field work on a collection with no condition', async () => {
      const few = await collectionOf('few', [{ _id: 'a', n: 1 }])
      expect((await few.field({ n: true }).get()).data).toEqual([{ _id: 'a', n: 1 }])
      expect((await few.skip(1).get()).data).toEqual([])
    })

    fact(
      'assumed',
      'update of a collection with no condition changes all, remove of one is refused',
      async () => {
        const few = await collectionOf('all', [{ n: 1 }, { n: 2 }])
        expect((await few.update({ data: { n: 0 } })).stats.updated).toBe(2)
        expect((await rejection(few.remove())).errCode).toBe(-501007)
      },
    )

    fact('read', 'a get without limit answers 100 documents, with one 1,000 at most', async () => {
      const many = await collectionOf(
        'many',
        Array.from({ length: 1001 }, (_, n) => ({ n })),
      )
      expect((await many.get()).data).toHaveLength(100)
      expect((await many.limit(1000).get()).data).toHaveLength(1000)
      expect((await many.count()).total).toBe(1001)
    })
  })
}
