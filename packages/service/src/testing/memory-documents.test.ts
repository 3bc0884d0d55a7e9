import { absent, atLeast, type Claim, FIND_LIMIT, oneOf, past, present } from '../index'
import { memoryDocuments } from './memory-documents'
import { createStore } from './store'

const claim = (person: string, unit: string): Claim => ({
  _id: `goat:${person}`,
  unit,
  campaignId: 'goat',
  person,
  at: 1,
})
const bucket = {
  campaignId: 'goat',
  left: 5,
  open: 0,
  opensAt: new Date(1_000),
  leases: {},
} as const

describe('the documents in memory', () => {
  it('insert one document under one id', async () => {
    const documents = memoryDocuments()
    expect(await documents.insert('claims', claim('a', 'l1:0'))).toBe('inserted')
    expect(await documents.insert('claims', claim('a', 'l1:1'))).toBe('duplicate-id')
  })

  it('refuse a second claim with the same unit', async () => {
    const documents = memoryDocuments()
    await documents.insert('claims', claim('a', 'l1:0'))
    expect(await documents.insert('claims', claim('b', 'l1:0'))).toBe('duplicate-key')
    expect(await documents.insert('claims', { _id: 'void:l1:0', unit: 'l1:0', void: true })).toBe(
      'duplicate-key',
    )
  })

  it('name the _id as the duplicate when both keys are taken', async () => {
    const documents = memoryDocuments()
    await documents.insert('claims', claim('a', 'l1:0'))
    expect(await documents.insert('claims', claim('a', 'l1:0'))).toBe('duplicate-id')
  })

  it('hand out copies of documents', async () => {
    const documents = memoryDocuments()
    await documents.insert('buckets', { _id: 'b', ...bucket })
    const read = (await documents.get('buckets', 'b')) as { left: number }
    read.left = 99
    expect(await documents.get('buckets', 'b')).toMatchObject({ left: 5 })
  })

  it('update a document only when it matches every condition', async () => {
    const documents = memoryDocuments()
    await documents.insert('buckets', { _id: 'b', ...bucket })
    const take = { add: { left: -3 }, put: { 'leases.l1': { k: 3, at: 1 } } }
    const filter = { _id: 'b', left: atLeast(3), 'leases.l1': absent }
    expect(await documents.updateOne('buckets', filter, take)).toBe(true)
    expect(await documents.updateOne('buckets', filter, take)).toBe(false)
    expect(await documents.get('buckets', 'b')).toMatchObject({ left: 2, leases: { l1: { k: 3, at: 1 } } })
  })

  it('tell a settled lease from an open lease and from no lease', async () => {
    const documents = memoryDocuments()
    await documents.insert('buckets', { _id: 'b', ...bucket, leases: { open: { k: 1, at: 1 }, settled: 0 } })
    const has = (path: string, condition: typeof present) =>
      documents.updateOne('buckets', { _id: 'b', [path]: condition }, {})
    expect(await has('leases.open.k', present)).toBe(true)
    expect(await has('leases.settled.k', present)).toBe(false)
    expect(await has('leases.settled', absent)).toBe(false)
    expect(await has('leases.none', absent)).toBe(true)
  })

  it('compare "past" with the clock of the database', async () => {
    let now = 999
    const documents = memoryDocuments(createStore({ now: () => now }))
    await documents.insert('buckets', { _id: 'b', ...bucket })
    const open = () => documents.updateOne('buckets', { _id: 'b', opensAt: past }, {})
    expect(await open()).toBe(false)
    now = 1_000
    expect(await open()).toBe(true)
  })

  it('find claims by unit, with only the asked fields', async () => {
    const documents = memoryDocuments()
    await documents.insert('claims', claim('a', 'l1:0'))
    await documents.insert('claims', { _id: 'void:l1:1', unit: 'l1:1', void: true })
    const found = await documents.find(
      'claims',
      { unit: oneOf(['l1:0', 'l1:1', 'l1:2']) },
      { fields: ['void'] },
    )
    expect(found).toEqual([{ _id: 'goat:a' }, { _id: 'void:l1:1', void: true }])
  })

  it('find documents in descending order when asked to', async () => {
    const documents = memoryDocuments()
    for (const at of [2, 3, 1]) await documents.insert('claims', { ...claim(`p${at}`, `l1:${at}`), at })
    const found = await documents.find('claims', {}, { fields: ['at'], descending: 'at', limit: 2 })
    expect(found.map((one) => ('at' in one ? one.at : undefined))).toEqual([3, 2])
  })

  it('find at most as many documents as the platform answers', async () => {
    const documents = memoryDocuments()
    for (let n = 0; n < FIND_LIMIT + 5; n++) await documents.insert('secrets', { _id: `s${n}`, value: '' })
    expect(await documents.find('secrets', {}, { limit: FIND_LIMIT + 5 })).toHaveLength(FIND_LIMIT)
  })

  it('refuse an update that could reach more than one document', async () => {
    const documents = memoryDocuments()
    const filter = { left: atLeast(1) } as never
    await expect(documents.updateOne('buckets', filter, {})).rejects.toThrow('without an _id')
  })
})
