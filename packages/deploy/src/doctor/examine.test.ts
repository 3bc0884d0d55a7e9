import { createStandIn, type StandIn, type StandInOptions } from '@hongbao/dev-tencent'
import { standInManagement } from '../testing/stand-in-management'
import { declaredAt, deploymentOf, run } from '../testing/world'
import { examine } from './examine'
import type { PublicAnswer } from './finding'

const release = declaredAt('1')

const CURRENT = JSON.stringify({
  format: 1,
  catalog: `catalog.${'0'.repeat(16)}.json`,
  stock: `stock.${'0'.repeat(16)}.json`,
})

const selfCheck =
  (changes: object = {}): StandInOptions['invoke'] =>
  async () => ({
    ok: true,
    result: JSON.stringify({ node: '20.20.2', now: 0, coverApi: 9600004, ...changes }),
  })

const well = async (options: StandInOptions = {}): Promise<StandIn> => {
  const standIn = createStandIn({ invoke: selfCheck(), ...options })
  await run(standIn, release)
  return standIn
}

const insert = async (standIn: StandIn, table: string, document: object): Promise<void> => {
  await standIn.answer({
    service: 'tcb',
    action: 'RunCommands',
    params: {
      EnvId: standIn.state.envId,
      MongoConnector: { InstanceId: 'flexdb', DatabaseName: 'tnt' },
      MgoCommands: [
        {
          TableName: table,
          CommandType: 'INSERT',
          Command: JSON.stringify({ insert: table, documents: [document] }),
        },
      ],
    },
  })
}

const lookAt = async (standIn: StandIn, answer: Partial<PublicAnswer> = {}) => {
  const { asking, pace, envId } = deploymentOf(standInManagement(standIn), standIn.state.envId, release)
  const fetchPublic = async () => ({ status: 200, cacheControl: 'max-age=30', body: CURRENT, ...answer })
  return examine({ envId, asking, pace, declared: release, fetchPublic })
}

const wrongs = async (standIn: StandIn, answer?: Partial<PublicAnswer>): Promise<string> =>
  (await lookAt(standIn, answer))
    .filter(({ kind }) => kind === 'wrong')
    .map(({ seen, advice }) => `${seen} / ${advice}`)
    .join('\n')

const withMetric = async (standIn: StandIn): Promise<StandIn> => {
  await insert(standIn, 'metrics', { _id: 'm2', at: 1_000 })
  await insert(standIn, 'metrics', { _id: 'm1', at: -9_000_000 })
  await insert(standIn, 'published', {
    _id: 'catalog',
    address: 'https://files.example/catalog/current.json',
  })
  return standIn
}

describe('the doctor', () => {
  test('finds nothing wrong in an environment that is deployed and works', async () => {
    expect(await wrongs(await withMetric(await well()))).toBe('')
  })

  test('leaves no probe behind', async () => {
    const standIn = await withMetric(await well())
    await lookAt(standIn)
    await lookAt(standIn)
    expect(JSON.stringify(standIn.calls.at(-1))).not.toContain('probe')
    expect(await wrongs(standIn)).toBe('')
  })

  test('finds a unique index that does not hold, although it is reported', async () => {
    const standIn = await withMetric(await well())
    const inserted: object[] = []
    const lax = createStandIn({
      invoke: selfCheck(),
      state: standIn.state,
      documents: {
        find: async () => [],
        insert: async (_table, document) => void inserted.push(document),
        remove: async () => 0,
      },
    })
    expect(await wrongs(lax)).toContain(
      'claims takes a second document with the same unit: it could oversell',
    )
    expect(inserted.filter((document) => 'unit' in document)).toHaveLength(2)
  })

  test.each([
    [
      'a collection that clients may write',
      (s: StandIn) => Object.assign(s.state.tables.get('claims') ?? {}, { acl: 'PRIVATE' }),
      'clients may read or write',
    ],
    ['a missing function', (s: StandIn) => s.state.functions.delete('patrol'), 'create the function patrol'],
    [
      'code that is not what is built',
      (s: StandIn) => Object.assign(s.state.functions.get('claim') ?? {}, { code: Buffer.from('x') }),
      'upload the code of claim',
    ],
    [
      'storage that nobody may read',
      (s: StandIn) => Object.assign(s.state, { storageAcl: 'ADMINONLY' }),
      'the rule of storage is ADMINONLY',
    ],
  ])('finds %s', async (_what, spoil, words) => {
    const standIn = await withMetric(await well())
    spoil(standIn)
    expect(await wrongs(standIn)).toContain(words)
  })

  test.each([
    ['Node 16', { node: '16.13.0' }, 'functions run on Node 16.13.0'],
    ['a clock that is an hour off', { now: 3_600_000 }, 'apart'],
    ['a function that may not call the cover API', { coverApi: -604101 }, '上传并部署'],
  ])('finds %s from inside a function', async (_what, seen, words) => {
    expect(await wrongs(await withMetric(await well({ invoke: selfCheck(seen) })))).toContain(words)
  })

  test.each([
    ['a file that nobody may read', { status: 403 }, 'answers 403 to anybody'],
    ['a cache that keeps the catalog for a month', { cacheControl: 'max-age=2592000' }, 'kept for 2592000 s'],
    ['a catalog of another form', { body: '<html>' }, 'another form'],
  ])('finds %s', async (_what, answer, words) => {
    expect(await wrongs(await withMetric(await well()), answer)).toContain(words)
  })

  test('finds timers that never ran', async () => {
    expect(await wrongs(await well())).toContain('patrol has written no metric yet')
  })

  test('says of a check that cannot be made that it cannot, and why', async () => {
    const standIn = await well()
    standIn.fail(({ action }) => (action === 'Invoke' ? { kind: 'cut', done: false } : undefined))
    const findings = await lookAt(standIn)
    expect(findings).toContainEqual(
      expect.objectContaining({
        check: 'from inside a function',
        kind: 'unknown',
        seen: expect.stringContaining('Invoke'),
      }),
    )
  })
})
