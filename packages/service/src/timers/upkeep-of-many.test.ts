import { MINUTE } from '@hongbao/types'
import {
  claimCover,
  type Metrics,
  measure,
  patrol,
  publishCatalog,
  reclaimLeases,
  reconcileStock,
  saveSetting,
  sendReminders,
  watch,
} from '../index'
import { callBy, publishFor, type Strain, strainedDocuments, testCampaign, testServer } from '../testing'

const STALE_MS = 11_000
const WIDE = '红'.repeat(1_000)
const WORDS = { zh: WIDE, en: WIDE.replaceAll('红', 'r') }

/** A server with so many campaigns of `stock` units, whose database is as strained as the platform's. */
const serverWithMany = async (count: number, strain: Strain = {}, rules = 1, stock = 10) => {
  const server = testServer()
  const content = { ...testCampaign(stock), rules: Array.from({ length: rules }, () => WORDS) }
  for (let n = 0; n < count; n++) await publishFor(server.ports, `campaign-${n}`, content)
  const documents = strainedDocuments(server.store, server.ports.clock, strain)
  const ports = { ...server.ports, documents }
  const instance = server.instance()
  const claim = (n: number, person = 'a') =>
    claimCover(callBy(server.ports, instance, person), { campaignId: `campaign-${n}` })
  const bucket = (n: number) => server.store.all('buckets').get(`campaign-${n}#drop-0#0`)
  const alerts = () => [...server.store.all('alerts').values()].map(({ _id }) => _id)
  return { ...server, ports, claim, bucket, alerts }
}

/** 101 campaigns of 24 KB each: together more than one answer holds. */
const large = () => serverWithMany(101, {}, 6)

describe('campaigns that are too large for one answer together', () => {
  it('are all published', async () => {
    const { ports } = await large()
    expect(await publishCatalog(ports)).toMatchObject({ campaigns: 101 })
  })

  it('are all reconciled', async () => {
    const { ports } = await large()
    expect(await reconcileStock(ports)).toEqual({ holds: 101, broken: 0, unsure: 0 })
  })

  it('are all measured and watched', async () => {
    const { ports, store } = await large()
    await measure(ports)
    const [metric] = [...store.all('metrics').values()] as unknown as Metrics[]
    expect(Object.keys(metric?.ledger ?? {})).toHaveLength(101)
    await expect(watch(ports)).resolves.toMatchObject({ troubles: 0 })
  })
})

describe('one document that cannot be read', () => {
  it('keeps no lease of another campaign from being reclaimed when it is a bucket', async () => {
    const unreadable = new Set(['campaign-1#drop-0#0'])
    const { ports, claim, bucket, pass, alerts } = await serverWithMany(3, { unreadable })
    for (let n = 0; n < 3; n++) await claim(n)
    pass(STALE_MS)
    await reclaimLeases(ports)
    expect([0, 1, 2].map((n) => bucket(n)?.open)).toEqual([0, 1, 0])
    expect(alerts()).toEqual(['bucket-broken:campaign-1#drop-0#0'])
  })

  it('keeps no other campaign from being reconciled when it is a bucket', async () => {
    const { ports, alerts } = await serverWithMany(3, { unreadable: new Set(['campaign-1#drop-0#0']) })
    expect(await reconcileStock(ports)).toEqual({ holds: 2, broken: 0, unsure: 1 })
    expect(alerts()).toEqual(['books-unread:campaign-1'])
  })

  it('keeps no other campaign from being published when it is a campaign', async () => {
    const { ports, alerts } = await serverWithMany(3, { unreadable: new Set(['campaign-1']) })
    expect(await publishCatalog(ports)).toMatchObject({ campaigns: 2 })
    expect(alerts()).toEqual(['campaign-unreadable:campaign-1'])
  })
})

it('a picture without a public address leaves out its campaign, named in an alert, and no other', async () => {
  const { ports, alerts } = await serverWithMany(2)
  const content = testCampaign(10)
  const art = { ...content.art, thumb: 'cloud://elsewhere/thumb.png' }
  await publishFor(ports, 'odd', { ...content, art })
  const addresses: typeof ports.files.addresses = async (ids) =>
    new Map([...(await ports.files.addresses(ids))].filter(([id]) => !id.includes('elsewhere')))
  await publishCatalog({ ...ports, files: { ...ports.files, addresses } })
  const catalog = [...ports.files.texts].find(([name]) => name.startsWith('catalog/catalog.'))
  expect(JSON.parse(catalog?.[1] ?? '{}').cards.map(({ id }: { id: string }) => id)).toEqual([
    'campaign-1',
    'campaign-0',
  ])
  expect(alerts()).toEqual(['picture-missing:odd'])
})

it('a dead lease in the 101st bucket is reclaimed while a hundred others are busy', async () => {
  const { ports, claim, bucket, pass } = await serverWithMany(101)
  await claim(0)
  pass(STALE_MS)
  for (let n = 1; n <= 100; n++) await claim(n)
  await reclaimLeases(ports)
  expect(bucket(0)?.open).toBe(0)
})

it('reclaim goes on where its time was up', async () => {
  const { ports, claim, store, pass } = await serverWithMany(130, { latencyMs: 100 })
  for (let n = 0; n < 130; n++) await claim(n)
  pass(STALE_MS)
  const open = () => [...store.all('buckets').values()].filter(({ open }) => open === 1).length
  const counts: number[] = []
  for (let run = 0; run < 8; run++) {
    await reclaimLeases(ports, { until: ports.clock.now() + 1_500 })
    counts.push(open())
  }
  expect(counts[0]).toBeGreaterThan(0)
  expect(counts.at(-1)).toBe(0)
})

describe('measuring', () => {
  it('counts no claims, and gives exactly the claims there are', async () => {
    const { ports, claim, store } = await serverWithMany(2)
    for (const person of ['a', 'b', 'c', 'd', 'e']) await claim(0, person)
    await measure(ports)
    expect(ports.documents.operations).not.toContain('count claims')
    const [metric] = [...store.all('metrics').values()] as unknown as Metrics[]
    expect(metric?.ledger['campaign-0']?.claims).toBe(5)
  })
})

describe('a minute of patrol and remind in which nothing is open and nothing has changed', () => {
  /** Operations of a minute, once the runs of the first minutes are over. */
  const idleMinutes = async (campaigns: number): Promise<number[]> => {
    const { ports, pass } = await serverWithMany(campaigns)
    await saveSetting(ports, 'robot-webhook', 'https://robot.example')
    for (let n = 0; n < 3; n++) {
      await patrol(ports)
      pass(MINUTE)
    }
    const minutes: number[] = []
    for (let n = 0; n < 30; n++) {
      const before = ports.documents.operations.length
      await patrol(ports)
      await sendReminders(ports)
      minutes.push(ports.documents.operations.length - before)
      pass(MINUTE)
    }
    return minutes
  }

  it('costs at most 12 operations, as many with 200 campaigns as with 10', async () => {
    const [few, many] = [await idleMinutes(10), await idleMinutes(200)]
    expect(few.filter((operations) => operations > 12)).toEqual([])
    expect(many).toEqual(few)
  })

  it('puts pointers once more that an older run left in place', async () => {
    const { ports, pass } = await serverWithMany(3)
    await patrol(ports)
    const newest = ports.files.texts.get('catalog/current.json')
    ports.files.texts.set('catalog/current.json', 'older')
    for (let n = 0; n < 26; n++) {
      pass(MINUTE)
      await patrol(ports)
    }
    expect(ports.files.texts.get('catalog/current.json')).toBe(newest)
  })

  it('ends with the first claim: the next run reads stock again', async () => {
    const { ports, claim, pass, store } = await serverWithMany(3)
    for (let n = 0; n < 12; n++) {
      await patrol(ports)
      pass(MINUTE)
    }
    await claim(1)
    await patrol(ports)
    const newest = [...store.all('metrics').values()].at(-1) as unknown as Metrics
    expect(newest.ledger['campaign-1']?.claims).toBe(1)
  })
})
