import { rejection, type Sdk } from './testing/test-cloud'
import { _, collection, db, lastName, useCloud } from './testing/test-database'

jest.setTimeout(30_000)

useCloud()

describe('a transaction', () => {
  it('commits all of its writes', async () => {
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

  it('leaves nothing when it is rolled back', async () => {
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

  it('sees its own writes, and not what others have committed since', async () => {
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

  it('loses a document to the one that wrote it first', async () => {
    const c = await collection()
    await c.add({ data: { _id: 'a', n: 1 } })
    const name = lastName()
    const first = await db.startTransaction()
    const second = await db.startTransaction()
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

  it('refuses parallel operations as busy', async () => {
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

  it('makes a plain write to its documents wait for its end', async () => {
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
