import { rejection } from './testing/test-cloud'
import { _, collection, db, useCloud } from './testing/test-database'

jest.setTimeout(30_000)

useCloud()

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

  it('are refused with E11000 when two have one id, and none of that call is added', async () => {
    const c = await collection()
    await c.add({ data: { _id: 'b' } })
    const error = await rejection(c.add({ data: [{ _id: 'a' }, { _id: 'b' }] }))
    expect(error.errCode).toBe(-502001)
    expect(error.errMsg).toMatch(/E11000.*index: _id_/)
    expect((await c.count()).total).toBe(1)
  })

  it('that do not exist are the SDK’s own error', async () => {
    const c = await collection()
    const error = await rejection(c.doc('nobody').get())
    expect(error.errCode).toBe(-1)
    expect(error.errMsg).toContain('document with _id nobody does not exist')
  })

  it('in a collection that does not exist answer −502005', async () => {
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
