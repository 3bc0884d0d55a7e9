import { RETENTION_DAYS } from '@hongbao/domain'
import { DAY } from '@hongbao/types'
import { type Bucket, claimCover, patrol, StoreFault, tidy } from '../index'
import { callBy } from '../testing/call-by'
import { serverWith } from '../testing/test-server'

const goat = { campaignId: 'goat' }

describe('patrol', () => {
  it('runs one round when no lease is open', async () => {
    const { ports } = await serverWith(10)
    expect(await patrol(ports)).toMatchObject({ rounds: 1, broken: [] })
  })

  it('runs rounds until the last open lease is reclaimed', async () => {
    const { ports, instance, store } = await serverWith(10)
    await claimCover(callBy(ports, instance(), 'a'), goat)
    const { rounds } = await patrol(ports)
    expect(rounds).toBeGreaterThan(1)
    expect(store.all('buckets').get('goat#drop-0#0') as unknown as Bucket).toMatchObject({ left: 9, open: 0 })
  })

  it('ends in time while leases stay open', async () => {
    const { ports, instance } = await serverWith(10_000)
    const one = instance()
    const startedAt = ports.clock.now()
    let n = 0
    const sleep = async (ms: number) => {
      await ports.clock.sleep(ms)
      await claimCover(callBy(ports, one, `p${n++}`), goat)
    }
    await patrol({ ...ports, clock: { ...ports.clock, sleep } })
    expect(ports.clock.now() - startedAt).toBeLessThanOrEqual(40_000)
  })

  it('runs the other parts when one part breaks, and raises an alert', async () => {
    const { ports, store } = await serverWith(10)
    const put = () => Promise.reject(new StoreFault('storage is away', false))
    const { broken, did } = await patrol({ ...ports, files: { ...ports.files, put } })
    expect(broken).toEqual(['publish: storage is away'])
    expect(Object.keys(did)).toEqual([
      'reclaim',
      'finish',
      'archive',
      'reconcile',
      'measure',
      'tidy',
      'watch',
    ])
    expect([...store.all('alerts').values()]).toMatchObject([{ rule: 'patrol-broken', subject: 'publish' }])
  })
})

describe('tidy', () => {
  it('removes documents when their retention ends, and not before', async () => {
    const { ports, store, pass } = await serverWith(10)
    const at = ports.clock.now()
    const question = { _id: 'A', person: 'p', kind: 'question', text: 'hello', at } as const
    await ports.documents.insert('questions', question)
    pass(RETENTION_DAYS.questions * DAY)
    await tidy(ports)
    expect(store.all('questions').size).toBe(1)
    pass(1)
    await tidy(ports)
    expect(store.all('questions').size).toBe(0)
  })

  it('keeps an alert that is still open', async () => {
    const { ports, store, pass } = await serverWith(10)
    const since = ports.clock.now()
    const alert = { rule: 'latency', subject: 'claim', detail: {}, since, lastSeenAt: since } as const
    await ports.documents.insert('alerts', { _id: 'latency:claim', ...alert })
    pass(400 * DAY)
    await tidy(ports)
    expect(store.all('alerts').size).toBe(1)
  })
})
