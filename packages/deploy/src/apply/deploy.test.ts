import { createStandIn } from '@hongbao/dev-tencent'
import { countOf, declaredAt, deployed, endOf, run } from '../testing/world'

describe('a deployment', () => {
  test('a second run of the same release sends only reads', async () => {
    const release = declaredAt('1')
    const standIn = await deployed(release)
    const before = countOf(standIn)
    const { first } = await run(standIn, release)
    expect(first.steps).toEqual([])
    expect(countOf(standIn)).toEqual({ all: expect.any(Number), writes: before.writes })
  })

  test('an empty environment gets every collection closed, every index, every function and every timer', async () => {
    const release = declaredAt('1')
    const { state } = await deployed(release)
    const { collections, functions } = release.infrastructure
    expect([...state.tables.keys()]).toEqual(collections.map(({ name }) => name))
    expect(new Set([...state.tables.values()].map(({ acl }) => acl))).toEqual(new Set(['ADMINONLY']))
    expect(state.tables.get('claims')?.indexes).toContainEqual({
      name: 'unit',
      keys: [['unit', 1]],
      unique: true,
      sparse: false,
    })
    expect([...state.functions.keys()]).toEqual(functions.map(({ name }) => name))
    expect(state.functions.get('patrol')?.triggers).toEqual([{ name: 'patrol', cron: '0 * * * * * *' }])
    expect(JSON.parse(state.functionRule ?? '')).toMatchObject({ patrol: { invoke: false } })
    expect(state.storageAcl).toBe('ADMINWRITE')
  })

  test('a new release changes code only, and keeps the last three packages', async () => {
    const standIn = await deployed(declaredAt('1'))
    for (const release of ['2', '3', '4', '5']) await run(standIn, declaredAt(release))
    const descriptions = standIn.state.functions.get('claim')?.versions.map(({ description }) => description)
    expect(descriptions).toHaveLength(3)
    expect(endOf(standIn)).toMatchObject({ storageAcl: 'ADMINWRITE' })
  })

  test('code that somebody changed in DevTools is replaced by what is declared', async () => {
    const release = declaredAt('1')
    const standIn = await deployed(release)
    const claim = standIn.state.functions.get('claim')
    if (claim) claim.code = Buffer.from('changed by hand')
    const { first } = await run(standIn, release)
    expect(first.steps.map(({ kind }) => kind)).toEqual(['upload-code'])
  })

  test('a collection that is open to clients is closed', async () => {
    const release = declaredAt('1')
    const standIn = await deployed(release)
    const claims = standIn.state.tables.get('claims')
    if (claims) claims.acl = 'PRIVATE'
    await run(standIn, release)
    expect(standIn.state.tables.get('claims')?.acl).toBe('ADMINONLY')
  })

  test('rules of functions that are not ours stay', async () => {
    const standIn = createStandIn()
    standIn.state.functionRule = JSON.stringify({ '*': { invoke: true }, other: { invoke: false } })
    await run(standIn, declaredAt('1'))
    expect(JSON.parse(standIn.state.functionRule)).toMatchObject({
      '*': { invoke: true },
      other: { invoke: false },
    })
  })

  test('what is not declared stays without --prune and goes with it', async () => {
    const release = declaredAt('1')
    const standIn = await deployed(release)
    const extra = { name: 'mine', keys: [['a', 1]] as const, unique: false, sparse: false }
    standIn.state.tables.get('claims')?.indexes.push(extra)
    const { last } = await run(standIn, release)
    expect(last.leftovers).toContainEqual({ kind: 'unplanned-index', collection: 'claims', index: 'mine' })
    expect(standIn.state.tables.get('claims')?.indexes).toContainEqual(extra)
    await run(standIn, release, { prune: true })
    expect(standIn.state.tables.get('claims')?.indexes).not.toContainEqual(extra)
  })
})
