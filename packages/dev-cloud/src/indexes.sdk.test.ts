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

const warnings: string[] = []

useCloud({ infrastructure, log: ({ level, message }) => void (level === 'warn' && warnings.push(message)) })

describe('a unique index', () => {
  it('lets one of 50 concurrent inserts through', async () => {
    const c = db.collection('units')
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, (_unused, i) => c.add({ data: { _id: `race:${i}`, unit: 'race' } })),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const errors = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.errMsg] : []))
    expect(errors.every((text) => /E11000.*index: unit/.test(text))).toBe(true)
  })

  it('counts a missing field as null, and allows one', async () => {
    const c = db.collection('units')
    await c.add({ data: { _id: 'null:1', code: 'n1' } })
    expect((await rejection(c.add({ data: { _id: 'null:2', code: 'n2' } }))).errMsg).toMatch(/index: unit/)
  })

  it('allows many documents without the field when it is sparse', async () => {
    const c = db.collection('units')
    await c.add({ data: [{ unit: 'sparse:1' }, { unit: 'sparse:2' }] })
    expect((await c.where({ unit: _.in(['sparse:1', 'sparse:2']) }).count()).total).toBe(2)
  })

  it('frees a key when its document is removed', async () => {
    const c = db.collection('units')
    await c.add({ data: { _id: 'free:1', unit: 'free' } })
    await c.doc('free:1').remove()
    await c.add({ data: { _id: 'free:2', unit: 'free' } })
    expect((await c.where({ unit: 'free' }).get()).data).toEqual([{ _id: 'free:2', unit: 'free' }])
  })

  it('refuses an update to a taken key', async () => {
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
})

describe('a compound index', () => {
  it('finds what a scan finds, in the same order', async () => {
    const c = db.collection('units')
    await c.add({ data: [1, 2, 3].map((at) => ({ unit: `p${at}`, person: 'p', at })) })
    const found = await c
      .where({ person: 'p', at: _.gt(1) })
      .orderBy('at', 'desc')
      .get()
    expect(found.data.map((doc: Sdk) => doc.at)).toEqual([3, 2])
  })
})

describe('a scan', () => {
  const warningsOf = async (work: () => Promise<unknown>) => {
    const before = warnings.length
    await work()
    return warnings.slice(before)
  }
  let many: Sdk
  beforeAll(async () => {
    many = db.collection('scanned')
    await db.createCollection('scanned')
    await many.add({ data: Array.from({ length: 100 }, (_one, n) => ({ _id: `s${n}`, n })) })
  })

  it('of 100 documents gives no warning', async () => {
    expect(await warningsOf(() => many.where({ n: 1 }).get())).toEqual([])
  })

  it.each<[string, () => Promise<unknown>]>([
    ['get', () => many.where({ n: 1 }).get()],
    ['count', () => many.where({ counted: 1 }).count()],
    ['update', () => many.where({ updated: 1 }).update({ data: { seen: true } })],
    ['remove', () => many.where({ removed: -1 }).remove()],
  ])('of more documents gives a warning in %s, once for the fields of the query', async (_name, work) => {
    await many.doc('s100').set({ data: { n: 100 } })
    const warning = expect.stringContaining('looked at all 101 documents of scanned')
    expect(await warningsOf(work)).toEqual([warning])
    expect(await warningsOf(work)).toEqual([])
  })

  it('is not needed by a query that names an id', async () => {
    expect(await warningsOf(() => many.where({ _id: 's1', n: 1 }).get())).toEqual([])
  })
})
