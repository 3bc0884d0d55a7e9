import { HOUR } from '@hongbao/types'
import { type ClaimPorts, claimCover, type Documents, newInstance, StoreFault } from '../index'
import { callBy, serverWith } from '../testing'

const goat = { campaignId: 'goat' }
const BUCKET = 'goat#drop-0#0'
const retryLater = { ok: false, refusal: { code: 'RETRY_LATER' } }

/** One unit, which a slow instance has leased, and a person who asks another instance for it. */
const oneUnit = async () => {
  const server = await serverWith(1)
  const { ports, store } = server
  const lease = { put: { left: 0, open: 1, 'leases.l9': { k: 1, at: ports.clock.now() } } }
  store.updateOne('buckets', { _id: BUCKET }, lease)
  const close = () =>
    store.updateOne('buckets', { _id: BUCKET }, { put: { open: 0, closed: true, leases: {} } })
  const giveBack = () => store.updateOne('buckets', { _id: BUCKET }, { add: { left: 1 } })
  const ask = (over: ClaimPorts) => claimCover(callBy(over, newInstance(), 'a'), goat)
  /** Ports that call `happens` just before they read a bucket. */
  const before = (happens: () => unknown): ClaimPorts => {
    const get: Documents['get'] = (collection, id) => {
      if (collection === 'buckets') happens()
      return ports.documents.get(collection, id)
    }
    return { ...ports, documents: { ...ports.documents, get } }
  }
  return { ...server, close, giveBack, ask, before }
}

describe('a bucket with nothing left', () => {
  it('gives a unit of an open lease', async () => {
    const { ports, ask } = await oneUnit()
    expect(await ask(ports)).toMatchObject({ ok: true })
  })

  it('leads to RETRY_LATER when nobody knows whether a free unit of a lease could be claimed', async () => {
    const { ports, ask } = await oneUnit()
    const insert: Documents['insert'] = (collection, document) =>
      collection === 'claims'
        ? Promise.reject(new StoreFault('lost on the way', false))
        : ports.documents.insert(collection, document)
    expect(await ask({ ...ports, documents: { ...ports.documents, insert } })).toMatchObject(retryLater)
  })

  it('leads to RETRY_LATER when it is closed', async () => {
    const { ports, close, ask } = await oneUnit()
    close()
    expect(await ask(ports)).toMatchObject(retryLater)
  })

  it('leads to RETRY_LATER when it is closed after the look at it', async () => {
    const { close, ask, before } = await oneUnit()
    expect(await ask(before(close))).toMatchObject(retryLater)
  })

  it('leads to RETRY_LATER when reclaim returns a unit after the look at it', async () => {
    const { store, giveBack, ask, before } = await oneUnit()
    store.insert('claims', { _id: 'goat:somebody', unit: 'l9:0' })
    expect(await ask(before(giveBack))).toMatchObject(retryLater)
  })
})

it('a look that misses an open bucket does not lead to SOLD_OUT', async () => {
  const { ports, instance, pass } = await serverWith(1, 1)
  pass(HOUR)
  const find: Documents['find'] = async (...query) => {
    const found = await ports.documents.find(...query)
    return query[0] === 'buckets' ? found.slice(1) : found
  }
  const one = instance()
  const claim = (over: ClaimPorts, openid: string) => claimCover(callBy(over, one, openid), goat)
  for (const openid of ['a', 'b']) expect(await claim(ports, openid)).toMatchObject({ ok: true })
  const lagging = { ...ports, documents: { ...ports.documents, find } }
  expect(await claim(lagging, 'c')).toMatchObject(retryLater)
  expect(await claim(ports, 'c')).toMatchObject({ refusal: { code: 'SOLD_OUT' } })
})
