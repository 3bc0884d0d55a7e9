import { MINUTE } from '@hongbao/types'
import {
  type Bucket,
  type ClaimPorts,
  claimCover,
  type Documents,
  newInstance,
  reclaimLeases,
} from '../index'
import { callBy, serverWith } from '../testing'
import { takeBackStock } from './take-back-stock'

const goat = { campaignId: 'goat' }
const BUCKET = 'goat#drop-0#0'
const STALE_MS = 11_000
const KEPT = 2

/** A hundred units, and people on instances that serve one call each and die. */
const dyingInstances = async () => {
  const server = await serverWith(100)
  const { ports, store, pass } = server
  const bucket = () => store.all('buckets').get(BUCKET) as unknown as Bucket
  let people = 0
  const claimAndDie = (through: ClaimPorts = ports) =>
    claimCover(callBy(through, newInstance(), `p${people++}`), goat)
  const reclaim = async () => {
    pass(STALE_MS)
    await reclaimLeases(ports, { settledKept: KEPT })
  }
  return { ...server, bucket, claimAndDie, reclaim }
}

describe('the entries of settled leases', () => {
  it('are removed when there are too many, and the same update raises the generation', async () => {
    const { bucket, claimAndDie, reclaim } = await dyingInstances()
    for (let n = 0; n < 6; n++) {
      await claimAndDie()
      await reclaim()
    }
    expect(Object.keys(bucket().leases).length).toBeLessThanOrEqual(KEPT + 1)
    expect(bucket()).toMatchObject({ generation: 1, left: 94, open: 0 })
  })

  it('let no late take of a removed lease happen again', async () => {
    const { ports, bucket, claimAndDie, reclaim } = await dyingInstances()
    const late: (() => Promise<boolean>)[] = []
    const updateOne: Documents['updateOne'] = (...request) => {
      const send = () => ports.documents.updateOne(...request)
      if (request[0] === 'buckets') late.push(send)
      return send()
    }
    await claimAndDie({ ...ports, documents: { ...ports.documents, updateOne } })
    for (let n = 0; n < 6; n++) {
      await reclaim()
      await claimAndDie()
    }
    const { left, open } = bucket()
    expect(await late[0]?.()).toBe(false)
    expect(bucket()).toMatchObject({ left, open })
  })

  it('do not keep an instance with an older generation from taking more', async () => {
    const { ports, claimAndDie, reclaim, pass } = await dyingInstances()
    const old = newInstance()
    await claimCover(callBy(ports, old, 'old'), goat)
    for (let n = 0; n < 6; n++) {
      await claimAndDie()
      await reclaim()
    }
    pass(MINUTE)
    expect(await claimCover(callBy(ports, old, 'late'), goat)).toMatchObject({ ok: true })
  })

  it('stay in a bucket that was stored before there were generations', async () => {
    const { ports, bucket, claimAndDie, reclaim } = await dyingInstances()
    await ports.documents.updateOne('buckets', { _id: BUCKET }, { erase: ['generation'] })
    for (let n = 0; n < 6; n++) {
      await claimAndDie()
      await reclaim()
    }
    expect(Object.keys(bucket().leases)).toHaveLength(6)
  })
})

it('a drop of which leases were taken counts as opened when their entries are gone', async () => {
  const { ports, campaign } = await dyingInstances()
  const [drop] = campaign.schedule.drops
  await ports.documents.updateOne('buckets', { _id: BUCKET }, { put: { generation: 1 } })
  if (!drop) throw new Error('no drop')
  expect(await takeBackStock(ports, 'goat', drop, 2)).toBe('had-opened')
})

it('somebody with a claim costs no lease on a cold instance', async () => {
  const { ports, bucket } = await dyingInstances()
  for (let n = 0; n < 30; n++) await claimCover(callBy(ports, newInstance(), 'same'), goat)
  expect(Object.keys(bucket().leases)).toHaveLength(1)
})
