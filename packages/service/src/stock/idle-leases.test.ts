import { type ClaimPorts, claimCover, type Documents, newInstance } from '../index'
import { callBy, serverWith } from '../testing'

const goat = { campaignId: 'goat' }
const BUCKET = 'goat#drop-0#0'
const retryLater = { ok: false, refusal: { code: 'RETRY_LATER' } }

/** One unit, leased by an instance that is slow, and somebody who asks another instance for it. */
const oneUnit = async () => {
  const server = await serverWith(1)
  const { ports, store } = server
  const lease = { put: { left: 0, open: 1, 'leases.l9': { k: 1, at: ports.clock.now() } } }
  store.updateOne('buckets', { _id: BUCKET }, lease)
  const close = () =>
    store.updateOne('buckets', { _id: BUCKET }, { put: { open: 0, closed: true, leases: {} } })
  const ask = (over: ClaimPorts) => claimCover(callBy(over, newInstance(), 'a'), goat)
  return { ports, close, ask }
}

describe('a bucket with nothing left', () => {
  it('gives a unit of a lease that is open', async () => {
    const { ports, ask } = await oneUnit()
    expect(await ask(ports)).toMatchObject({ ok: true })
  })

  it('that is closed says nothing about its units: the campaign has changed', async () => {
    const { ports, close, ask } = await oneUnit()
    close()
    expect(await ask(ports)).toMatchObject(retryLater)
  })

  it('says nothing about its units either when it is closed after it was looked at', async () => {
    const { ports, close, ask } = await oneUnit()
    const get: Documents['get'] = (collection, id) => {
      if (collection === 'buckets') close()
      return ports.documents.get(collection, id)
    }
    expect(await ask({ ...ports, documents: { ...ports.documents, get } })).toMatchObject(retryLater)
  })
})
