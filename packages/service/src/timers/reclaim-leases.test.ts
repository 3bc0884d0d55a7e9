import {
  type Bucket,
  type ClaimPorts,
  claimCover,
  type Documents,
  type Instance,
  newInstance,
  reclaimLeases,
  StoreFault,
} from '../index'
import { callBy } from '../testing/call-by'
import { serverWith } from '../testing/test-server'

const STALE_MS = 11_000
const goat = { campaignId: 'goat' }

/** Ten units, of which an instance leased four and granted one, so long ago that the instance looks dead. */
const abandoned = async () => {
  const server = await serverWith(10)
  const frozen = server.instance()
  await claimCover(callBy(server.ports, frozen, 'a'), goat)
  server.pass(STALE_MS)
  const bucket = () => server.store.all('buckets').get('goat#drop-0#0') as unknown as Bucket
  return { ...server, frozen, bucket }
}
const claim = async (ports: ClaimPorts, instance: Instance, openid: string): Promise<boolean> =>
  (await claimCover(callBy(ports, instance, openid), goat)).ok

describe('reclaiming leases', () => {
  it('returns the unused units of an abandoned lease', async () => {
    const { ports, bucket } = await abandoned()
    expect(await reclaimLeases(ports)).toEqual({ leases: 1, units: 3, unfinished: 0 })
    expect(bucket()).toMatchObject({ left: 9, open: 0 })
  })

  it('returns each unused unit once when two runs reclaim at once', async () => {
    const { ports, bucket } = await abandoned()
    await Promise.all([reclaimLeases(ports), reclaimLeases(ports)])
    expect(bucket()).toMatchObject({ left: 9, open: 0 })
  })

  it('does not touch a fresh lease', async () => {
    const { ports, instance } = await serverWith(10)
    await claimCover(callBy(ports, instance(), 'a'), goat)
    expect(await reclaimLeases(ports)).toMatchObject({ leases: 0 })
  })

  it('returns no unit that was claimed after it looked, though the duplicate does not name its key', async () => {
    const { ports, frozen, bucket } = await abandoned()
    const find: Documents['find'] = async (collection, ...query) => {
      const found = await ports.documents.find(collection, ...query)
      if (collection === 'claims') await claim(ports, frozen, 'b')
      return found
    }
    const insert: Documents['insert'] = async (...request) =>
      (await ports.documents.insert(...request)) === 'inserted' ? 'inserted' : 'duplicate-some-key'
    await reclaimLeases({ ...ports, documents: { ...ports.documents, find, insert } })
    expect(bucket()).toMatchObject({ left: 8, open: 0 })
  })

  it('leaves a lease open while nobody knows whether its tombstones are there', async () => {
    const { ports, bucket } = await abandoned()
    const insert = () => Promise.reject(new StoreFault('lost on the way', false))
    const lost = { ...ports, documents: { ...ports.documents, insert } }
    expect(await reclaimLeases(lost)).toEqual({ leases: 0, units: 0, unfinished: 1 })
    expect(bucket()).toMatchObject({ left: 6, open: 1 })
  })

  it('keeps the name of a settled lease in its bucket', async () => {
    const { ports, bucket } = await abandoned()
    await reclaimLeases(ports)
    expect(Object.values(bucket().leases)).toEqual([0])
  })

  it('does not let an instance that was only slow grant a unit that was returned', async () => {
    const { ports, frozen, store } = await abandoned()
    await reclaimLeases(ports)
    for (let n = 0; n < 20; n++) await claim(ports, frozen, `p${n}`)
    const claims = [...store.all('claims').values()].filter((holder) => !holder.void)
    expect(claims).toHaveLength(10)
  })

  it('makes every unused unit available to others', async () => {
    const { ports } = await abandoned()
    await reclaimLeases(ports)
    const other = newInstance()
    const granted = await Promise.all([...'bcdefghij'].map((openid) => claim(ports, other, openid)))
    expect(granted).toEqual(granted.map(() => true))
  })
})
