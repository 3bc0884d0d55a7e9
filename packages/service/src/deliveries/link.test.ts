import { type ClaimPorts, claimCover, type Documents, newInstance, StoreFault } from '../index'
import { callBy, serverWith } from '../testing'

const goat = { campaignId: 'goat' }
const granted = (link: object) => ({ ok: true, data: { already: false, link } })

/** Ports that read no ctoken along with a campaign, and answer each read of a ctoken with `read`. */
const readingCtokens = (ports: ClaimPorts, read: () => Promise<undefined>): ClaimPorts => {
  const campaignWith: Documents['campaignWith'] = async (...request) => {
    const reading = await ports.documents.campaignWith(...request)
    return reading && { ...reading, secrets: reading.secrets.filter(({ _id }) => !_id.startsWith('ctoken:')) }
  }
  const get: Documents['get'] = (collection, id) =>
    id.startsWith('ctoken:') ? read() : ports.documents.get(collection, id)
  return { ...ports, documents: { ...ports.documents, campaignWith, get } }
}

describe('a grant without a link', () => {
  it('is answered as granted with a late link when the ctoken cannot be read', async () => {
    const { ports } = await serverWith(10)
    const lost = readingCtokens(ports, () => Promise.reject(new StoreFault('lost on the way', false)))
    expect(await claimCover(callBy(lost, newInstance(), 'a'), goat)).toMatchObject(granted({ state: 'late' }))
  })

  it('is answered as granted with a late link, and raises an alert, when there is no ctoken', async () => {
    const { ports, store } = await serverWith(10)
    const none = readingCtokens(ports, async () => undefined)
    expect(await claimCover(callBy(none, newInstance(), 'a'), goat)).toMatchObject(granted({ state: 'late' }))
    expect([...store.all('alerts').values()]).toMatchObject([{ rule: 'ctoken-missing', subject: 'goat' }])
  })
})
