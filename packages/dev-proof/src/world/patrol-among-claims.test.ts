import {
  type Alert,
  claimCover,
  type Documents,
  measure,
  newInstance,
  patrol,
  publishCatalog,
  reclaimLeases,
  reconcileStock,
  StoreFault,
} from '@hongbao/service'
import { callBy, randomOf, serverWith } from '@hongbao/service/testing'
import { CatalogFile, CurrentFile, MINUTE, parseFile } from '@hongbao/types'

const goat = { campaignId: 'goat' }
const UNITS = 40
const FAULTS = 0.1

type Server = Awaited<ReturnType<typeof serverWith>>

/** Ports on which each operation takes a while, and may be lost before or after it takes effect. */
const faultyPorts = ({ ports }: Server, seed: number): Server['ports'] => {
  const random = randomOf(seed)
  const wait = async (): Promise<void> => {
    for (let n = random.between(0, 5); n > 0; n--) await Promise.resolve()
  }
  const through =
    <A extends unknown[], R>(run: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      await wait()
      if (random.happens(FAULTS)) throw new StoreFault('lost on the way', false)
      const result = await run(...args)
      await wait()
      if (random.happens(FAULTS)) throw new StoreFault('lost on the way back', false)
      return result
    }
  const { get, campaignWith, find, insert, updateOne, updateUnique, count, remove, removeProbes } =
    ports.documents
  const documents: Documents = {
    get: through(get) as Documents['get'],
    campaignWith: through(campaignWith),
    find: through(find) as Documents['find'],
    insert: through(insert) as Documents['insert'],
    updateOne: through(updateOne),
    count: through(count),
    remove: through(remove),
    updateUnique: through(updateUnique),
    removeProbes: through(removeProbes),
  }
  return { ...ports, documents: { ...ports.documents, ...documents } }
}

/** A crowd on six instances and two patrols at once, over a database that loses one operation in five. */
const rush = async (seed: number) => {
  const server = await serverWith(UNITS)
  const ports = faultyPorts(server, seed)
  const random = randomOf(seed + 1)
  const instances = Array.from({ length: 6 }, () => newInstance())
  const told = new Set<string>()
  const claim = async (openid: string): Promise<void> => {
    const instance = random.oneOf(instances)
    const answer = await claimCover(callBy(ports, instance, openid), goat).catch(() => undefined)
    if (answer?.ok) told.add(openid)
  }
  for (let wave = 0; wave < 6; wave++) {
    const people = Array.from({ length: 12 }, (_, n) => claim(`${wave}-${n}`))
    await Promise.all([...people, patrol(ports), patrol(ports)])
    server.pass(4_000)
  }
  return { ...server, told }
}

const alertsIn = ({ store }: Pick<Server, 'store'>): Alert[] =>
  [...store.all('alerts').values()] as unknown as Alert[]

describe('two patrols at once among claims, over a database that loses operations', () => {
  const seeds = Array.from({ length: 20 }, (_, n) => [n * 101])

  it.each(seeds)('leave all stock accounted for and raise no false alarm (seed %i)', async (seed) => {
    const world = await rush(seed)
    expect(alertsIn(world).filter(({ rule }) => rule === 'conservation-broken')).toEqual([])
    world.pass(MINUTE)
    await reclaimLeases(world.ports)
    expect(await reconcileStock(world.ports)).toEqual({ holds: 1, broken: 0, unsure: 0 })
  })

  it('are followed by a metric with as many grants as there are claims', async () => {
    const { ports, store } = await rush(11)
    await measure(ports)
    const claims = [...store.all('claims').values()].filter((claim) => !claim.void)
    const [newest] = await ports.documents.find('metrics', {}, { descending: 'minute', limit: 1 })
    expect(newest?.ledger.goat?.claims).toBe(claims.length)
  })

  it('keep a claim for every grant that was answered', async () => {
    const { told, store } = await rush(7)
    const claims = [...store.all('claims').values()].filter((claim) => !claim.void)
    expect(told.size).toBeGreaterThan(0)
    expect(claims.length).toBeGreaterThanOrEqual(told.size)
    expect(claims.length).toBeLessThanOrEqual(UNITS)
  })
})

describe('publishing the catalog, when it stops after any file', () => {
  it('never leaves a pointer to a missing file, and a second run completes it', async () => {
    for (let stopsAfter = 0; stopsAfter < 5; stopsAfter++) {
      const { ports } = await serverWith(10)
      const { texts, put } = ports.files
      let puts = 0
      const files = {
        ...ports.files,
        put: (path: string, text: string) =>
          puts++ < stopsAfter ? put(path, text) : Promise.reject(new StoreFault('killed', false)),
      }
      await publishCatalog({ ...ports, files }).catch(() => undefined)
      const current = texts.get('catalog/current.json')
      const catalog = current && parseFile(CurrentFile, JSON.parse(current))?.catalog
      if (catalog) expect(texts.has(`catalog/${catalog}`)).toBe(true)
      await publishCatalog(ports)
      const newest = parseFile(CurrentFile, JSON.parse(texts.get('catalog/current.json') ?? 'null'))
      const text = texts.get(`catalog/${newest?.catalog}`) ?? 'null'
      expect(parseFile(CatalogFile, JSON.parse(text))?.cards).toHaveLength(1)
    }
  })
})
