import {
  absent,
  atLeast,
  type Bucket,
  beginsWith,
  type Claim,
  type Documents,
  oneOf,
  PROBE,
  past,
  present,
  within,
} from '@hongbao/service'
import { campaignOf } from '@hongbao/service/testing'

const bucket = (_id: string, changes: Partial<Bucket> = {}): Bucket => ({
  _id,
  campaignId: 'c',
  left: 10,
  open: 0,
  opensAt: new Date(1_000),
  leases: {},
  ...changes,
})

const claim = (_id: string, unit: string, changes: Partial<Claim> = {}): Claim => ({
  _id,
  unit,
  campaignId: 'c',
  person: 'p',
  at: 1,
  ...changes,
})

/** What every implementation of the documents port must do. `open` makes an empty store for each test. */
export const describeDocuments = (name: string, open: () => Promise<Documents>): void => {
  describe(`documents on ${name}`, () => {
    let documents: Documents
    beforeEach(async () => {
      documents = await open()
    })

    it('give back what was inserted', async () => {
      const stored = bucket('b', { leases: { l1: { k: 2, at: 5 }, l2: 0 } })
      expect(await documents.insert('buckets', stored)).toBe('inserted')
      expect(await documents.get('buckets', 'b')).toEqual(stored)
    })

    it('answer undefined for a missing document', async () => {
      expect(await documents.get('buckets', 'none')).toBeUndefined()
      expect(
        await documents.campaignWith('none', { secrets: [], namedSecrets: true, buckets: [] }),
      ).toBeUndefined()
    })

    it('give a campaign with those of the named secrets and buckets that exist', async () => {
      const content = campaignOf({ drops: [10], firstDropMs: 0, calmAtMs: 1 })
      const schedule = { ...content.schedule, paused: false }
      const campaign = { ...content, schedule, _id: 'goat', stockRevision: 1, ctoken: 'ctoken:goat:1' }
      await documents.insert('campaigns', campaign)
      for (const _id of ['key', 'other']) await documents.insert('secrets', { _id, value: _id })
      for (const _id of ['b1', 'b2']) await documents.insert('buckets', bucket(_id, { open: 1 }))
      expect(
        await documents.campaignWith(campaign._id, {
          secrets: ['key', 'none'],
          namedSecrets: false,
          buckets: ['b1', 'none'],
        }),
      ).toEqual({
        campaign,
        secrets: [{ _id: 'key', value: 'key' }],
        levels: [{ _id: 'b1', left: 10, open: 1 }],
      })
      expect(
        await documents.campaignWith(campaign._id, { secrets: [], namedSecrets: false, buckets: [] }),
      ).toEqual({
        campaign,
        secrets: [],
        levels: [],
      })
    })

    it('give a campaign with the secrets that it names itself', async () => {
      const content = campaignOf({ drops: [10], firstDropMs: 0, calmAtMs: 1 })
      const schedule = { ...content.schedule, paused: false }
      const campaign = { ...content, schedule, _id: 'koi', stockRevision: 1, ctoken: 'ctoken:koi:1' }
      await documents.insert('campaigns', campaign)
      const secret = { _id: 'ctoken:koi:1', value: 'secret' }
      await documents.insert('secrets', secret)
      expect(await documents.campaignWith('koi', { secrets: [], namedSecrets: true, buckets: [] })).toEqual({
        campaign,
        secrets: [secret],
        levels: [],
      })
    })

    it('remove the probes of the unique index and no claim', async () => {
      await documents.insert('claims', { _id: `${PROBE}1`, unit: 'probe-1', void: true })
      await documents.insert('claims', claim('a', 'u1'))
      await documents.removeProbes('claims')
      expect(await documents.get('claims', `${PROBE}1`)).toBeUndefined()
      expect(await documents.get('claims', 'a')).toMatchObject({ unit: 'u1' })
    })

    it('refuse a second document with the same id, and keep the first', async () => {
      await documents.insert('claims', claim('a', 'u1'))
      expect(await documents.insert('claims', claim('a', 'u2'))).toBe('duplicate-id')
      expect(await documents.get('claims', 'a')).toMatchObject({ unit: 'u1' })
    })

    it('refuse a second document with the same unit', async () => {
      await documents.insert('claims', claim('a', 'u1'))
      expect(await documents.insert('claims', { _id: 'void:u1', unit: 'u1', void: true })).toBe(
        'duplicate-key',
      )
      expect(await documents.get('claims', 'void:u1')).toBeUndefined()
    })

    it('accept one of many inserts with the same unit', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, (_, n) => documents.insert('claims', claim(`p${n}`, 'u1'))),
      )
      expect(outcomes.filter((outcome) => outcome === 'inserted')).toHaveLength(1)
    })

    const serial = (_id: string, holder: string) => ({
      _id,
      campaignId: 'c',
      number: 'N1',
      batch: 'b',
      holder,
    })

    it('change a unique field of a document that matches', async () => {
      await documents.insert('serials', serial('c#1', '-c#1'))
      const take = () =>
        documents.updateUnique('serials', { _id: 'c#1', holder: '-c#1' }, { put: { holder: 'c:p' } })
      expect(await take()).toBe('updated')
      expect(await documents.get('serials', 'c#1')).toMatchObject({ holder: 'c:p' })
      expect(await take()).toBe('no-match')
    })

    it('refuse a change of a unique field to the value of another document', async () => {
      await documents.insert('serials', serial('c#1', 'c:p'))
      await documents.insert('serials', serial('c#2', '-c#2'))
      const taken = { put: { holder: 'c:p' } }
      expect(await documents.updateUnique('serials', { _id: 'c#2', holder: '-c#2' }, taken)).toBe('taken')
      expect(await documents.get('serials', 'c#2')).toMatchObject({ holder: '-c#2' })
    })

    it('accept a value that a document had before', async () => {
      await documents.insert('serials', serial('c#1', '-c#1'))
      await documents.updateUnique('serials', { _id: 'c#1' }, { put: { holder: 'c:p' } })
      expect(await documents.insert('serials', serial('c#2', '-c#1'))).toBe('inserted')
    })

    it('give one of many documents a value that all want', async () => {
      const ids = Array.from({ length: 10 }, (_, n) => `c#${n}`)
      for (const id of ids) await documents.insert('serials', serial(id, `-${id}`))
      const outcomes = await Promise.all(
        ids.map((_id) => documents.updateUnique('serials', { _id }, { put: { holder: 'c:p' } })),
      )
      expect(outcomes.filter((outcome) => outcome === 'updated')).toHaveLength(1)
      expect(outcomes.filter((outcome) => outcome === 'taken')).toHaveLength(9)
    })

    it('update a document that matches the whole filter', async () => {
      await documents.insert('buckets', bucket('b'))
      const filter = { _id: 'b', campaignId: 'c', left: atLeast(10), 'leases.l1': absent, opensAt: past }
      const change = { add: { left: -4, open: 1 }, put: { 'leases.l1': { k: 4, at: 7 } } }
      expect(await documents.updateOne('buckets', filter, change)).toBe(true)
      expect(await documents.get('buckets', 'b')).toEqual(
        bucket('b', { left: 6, open: 1, leases: { l1: { k: 4, at: 7 } } }),
      )
    })

    it.each([
      ['too little is left', { left: atLeast(11) }],
      ['a field differs', { campaignId: 'd' }],
      ['a field should be absent', { left: absent }],
      ['a field should be present', { 'leases.l1': present }],
    ])('leave a document unchanged when %s', async (_, condition) => {
      await documents.insert('buckets', bucket('b'))
      expect(await documents.updateOne('buckets', { _id: 'b', ...condition }, { add: { left: -1 } })).toBe(
        false,
      )
      expect(await documents.get('buckets', 'b')).toEqual(bucket('b'))
    })

    it('compare "past" with the database’s own clock', async () => {
      await documents.insert('buckets', bucket('b', { opensAt: new Date(Date.UTC(3000, 0)) }))
      expect(await documents.updateOne('buckets', { _id: 'b', opensAt: past }, { add: { left: -1 } })).toBe(
        false,
      )
    })

    it('tell a settled lease from an open one by its k', async () => {
      await documents.insert('buckets', bucket('b', { open: 1, leases: { l1: { k: 2, at: 5 } } }))
      const settle = () =>
        documents.updateOne('buckets', { _id: 'b', 'leases.l1.k': present }, { put: { 'leases.l1': 0 } })
      expect(await settle()).toBe(true)
      expect(await settle()).toBe(false)
      expect(await documents.get('buckets', 'b')).toMatchObject({ leases: { l1: 0 } })
    })

    it('put an object whole, not merged into the existing one', async () => {
      await documents.insert('buckets', bucket('b', { leases: { l1: { k: 2, at: 5 } } }))
      await documents.updateOne('buckets', { _id: 'b' }, { put: { leases: { l2: 0 } } })
      expect(await documents.get('buckets', 'b')).toMatchObject({ leases: { l2: 0 } })
      expect(await documents.get('buckets', 'b')).not.toHaveProperty('leases.l1')
    })

    it('never let many takes at once exceed what is left', async () => {
      await documents.insert('buckets', bucket('b'))
      const take = () => documents.updateOne('buckets', { _id: 'b', left: atLeast(3) }, { add: { left: -3 } })
      const taken = await Promise.all(Array.from({ length: 20 }, take))
      expect(taken.filter(Boolean)).toHaveLength(3)
      expect(await documents.get('buckets', 'b')).toMatchObject({ left: 1 })
    })

    it('find by one of several values, with only the fields that were asked for', async () => {
      await documents.insert('claims', claim('a', 'u1'))
      await documents.insert('claims', { _id: 'void:u2', unit: 'u2', void: true })
      const found = await documents.find(
        'claims',
        { unit: oneOf(['u1', 'u2', 'u3']) },
        { fields: ['unit', 'void'] },
      )
      expect(found).toHaveLength(2)
      expect(found).toContainEqual({ _id: 'a', unit: 'u1' })
      expect(found).toContainEqual({ _id: 'void:u2', unit: 'u2', void: true })
    })

    it('find in descending order, with a limit', async () => {
      for (const at of [2, 3, 1]) await documents.insert('claims', claim(`c${at}`, `u${at}`, { at }))
      const found = await documents.find('claims', { person: 'p' }, { limit: 2, descending: 'at' })
      expect(found.map(({ _id }) => _id)).toEqual(['c3', 'c2'])
    })

    it('find in ascending order, with a limit', async () => {
      for (const left of [2, 3, 1]) await documents.insert('buckets', bucket(`b${left}`, { left }))
      const found = await documents.find('buckets', {}, { ascending: 'left', limit: 2 })
      expect(found.map(({ left }) => left)).toEqual([1, 2])
    })

    it('find texts in descending order', async () => {
      for (const unit of ['u2', 'u10', 'u1']) await documents.insert('claims', claim(`c-${unit}`, unit))
      const found = await documents.find('claims', {}, { fields: ['unit'], descending: 'unit' })
      expect(found.map(({ unit }) => unit)).toEqual(['u2', 'u10', 'u1'])
    })

    it('find values from one bound on and below another', async () => {
      for (const at of [1, 2, 3]) await documents.insert('claims', claim(`c${at}`, `u${at}`, { at }))
      const found = await documents.find('claims', { at: within(1, 3) })
      expect(found.map(({ _id }) => _id).sort()).toEqual(['c1', 'c2'])
    })

    it('count documents whose ids begin with the same text', async () => {
      for (const id of ['koi:a', 'koi:b', 'koi-2:a', 'ko:a']) await documents.insert('claims', claim(id, id))
      expect(await documents.count('claims', { _id: beginsWith('koi:') })).toBe(2)
    })

    it('erase the named fields and keep the rest', async () => {
      await documents.insert('claims', claim('a', 'u1'))
      const erase = ['person', 'campaignId', 'at']
      expect(await documents.updateOne('claims', { _id: 'a', person: present }, { erase })).toBe(true)
      expect(await documents.get('claims', 'a')).toEqual({ _id: 'a', unit: 'u1' })
    })

    it('remove the documents that match and no others', async () => {
      for (const _id of ['a1', 'a2', 'b1']) await documents.insert('secrets', { _id, value: _id.slice(0, 1) })
      expect(await documents.remove('secrets', { value: 'a' })).toBe(2)
      expect(await documents.remove('secrets', { value: 'a' })).toBe(0)
      expect(await documents.get('secrets', 'b1')).toBeDefined()
    })

    it('find nothing for an empty list of values', async () => {
      await documents.insert('claims', claim('a', 'u1'))
      expect(await documents.find('claims', { unit: oneOf([]) })).toEqual([])
    })
  })
}
