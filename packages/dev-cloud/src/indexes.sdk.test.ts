import { rejection, type Sdk } from './testing/test-cloud'
import { _, db, useCloud } from './testing/test-database'

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

useCloud({ infrastructure })

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
