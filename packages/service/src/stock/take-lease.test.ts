import {
  type Bucket,
  type ClaimPorts,
  claimCover,
  type Documents,
  type Instance,
  newInstance,
  reclaimLeases,
} from '../index'
import { callBy, serverWith } from '../testing'

const goat = { campaignId: 'goat' }
const BUCKET = 'goat#drop-0#0'
/** The size of a first lease of twelve units. */
const FIRST_LEASE = 4
const STALE_MS = 11_000

/** Twelve units, and ports that pass every update of a bucket through `updating`. */
const twelveUnits = async () => {
  const server = await serverWith(12)
  const { store } = server
  const bucket = () => store.all('buckets').get(BUCKET) as unknown as Bucket
  const firstLease = (): string => Object.keys(bucket().leases)[0] ?? ''
  const updating = (update: (again: () => Promise<boolean>) => Promise<boolean>): ClaimPorts => {
    const updateOne: Documents['updateOne'] = (...request) => {
      const again = () => server.ports.documents.updateOne(...request)
      return request[0] === 'buckets' ? update(again) : again()
    }
    return { ...server.ports, documents: { ...server.ports.documents, updateOne } }
  }
  const claim = async (ports: ClaimPorts, instance: Instance, ...openids: string[]): Promise<void> => {
    for (const openid of openids) await claimCover(callBy(ports, instance, openid), goat)
  }
  /** Places a tombstone under the unit of the first lease that is given out last. */
  const voidOne = () => store.insert('claims', { _id: 'void:one', unit: `${firstLease()}:0`, void: true })
  return { ...server, bucket, firstLease, updating, claim, voidOne }
}

describe('a take of a lease', () => {
  it('takes its units once when its request arrives twice', async () => {
    const { updating, claim, bucket } = await twelveUnits()
    const twice = updating(async (again) => {
      const taken = await again()
      await again()
      return taken
    })
    await claim(twice, newInstance(), 'a')
    expect(bucket()).toMatchObject({ left: 12 - FIRST_LEASE, open: 1 })
  })

  it('takes nothing when its request arrives after the lease was settled', async () => {
    const { updating, claim, bucket, ports, pass } = await twelveUnits()
    const late: (() => Promise<boolean>)[] = []
    const noting = updating((again) => {
      late.push(again)
      return again()
    })
    await claim(noting, newInstance(), 'a')
    pass(STALE_MS)
    await reclaimLeases(ports)
    for (const again of late) expect(await again()).toBe(false)
    expect(bucket()).toMatchObject({ left: 11, open: 0 })
  })
})

describe('the last lease of an instance', () => {
  it('is settled by its next take when every unit of it is a claim', async () => {
    const { ports, claim, bucket, firstLease } = await twelveUnits()
    await claim(ports, newInstance(), 'a', 'b', 'c', 'd', 'e')
    expect(bucket().leases[firstLease()]).toBe(0)
    expect(bucket().open).toBe(1)
  })

  it('is left to reclaim when one of its units was void', async () => {
    const { ports, claim, bucket, firstLease, voidOne } = await twelveUnits()
    const one = newInstance()
    await claim(ports, one, 'a')
    voidOne()
    await claim(ports, one, 'b', 'c', 'd')
    expect(bucket().leases[firstLease()]).toMatchObject({ k: FIRST_LEASE })
    expect(bucket().open).toBe(2)
  })

  it('is left to reclaim when a person who asked twice left one of its units unclaimed', async () => {
    const { ports, claim, bucket, firstLease, voidOne } = await twelveUnits()
    const one = newInstance()
    await claim(ports, one, 'a', 'a')
    voidOne()
    await claim(ports, one, 'b', 'c', 'd')
    expect(bucket().leases[firstLease()]).toMatchObject({ k: FIRST_LEASE })
  })
})
