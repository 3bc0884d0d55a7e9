import { type ClaimPorts, claimCover, createCampaign } from '@hongbao/service'
import { serverWith, testCampaign } from '../ports/test-ports'

/** Longer than an instance goes on with the campaign it read. */
const REFRESH_MS = 6_000

/** Ports that name every read of anything but a claim. */
const noting = (ports: ClaimPorts, reads: string[]): ClaimPorts => {
  const { get, campaignWith, find } = ports.documents
  const documents: ClaimPorts['documents'] = {
    ...ports.documents,
    get: (collection, id) => {
      if (collection !== 'claims') reads.push(`get ${collection} ${id}`)
      return get(collection, id)
    },
    campaignWith: (id, along) => {
      reads.push(`campaign ${id} with ${along.secrets.join(' ')}`)
      return campaignWith(id, along)
    },
    find: (collection, filter, options) => {
      reads.push(`find ${collection}`)
      return find(collection, filter, options)
    },
  }
  return { ...ports, documents }
}

const opened = async () => {
  const server = await serverWith(10)
  await createCampaign(server.ports, { ...testCampaign(10), _id: 'dog' }, 'ctoken')
  await server.ports.documents.insert('secrets', { _id: 'person-key', value: 'key' })
  const reads: string[] = []
  const [ports, one] = [noting(server.ports, reads), server.instance()]
  return { ...server, reads, claim: (campaignId: string) => claimCover(ports, one, { campaignId }, 'a') }
}

describe('what an instance reads to claim', () => {
  it('is the campaign, the key and the ctoken in one request', async () => {
    const { reads, claim } = await opened()
    await claim('goat')
    expect(reads).toEqual(['campaign goat with person-key ctoken:goat'])
  })

  it('is nothing at a second claim', async () => {
    const { reads, claim } = await opened()
    await claim('goat')
    reads.length = 0
    await claim('goat')
    expect(reads).toEqual([])
  })

  it('is another campaign and its ctoken in one request', async () => {
    const { reads, claim } = await opened()
    await claim('goat')
    reads.length = 0
    await claim('dog')
    expect(reads).toEqual(['campaign dog with ctoken:dog'])
  })

  it('is the campaign alone when it is read again', async () => {
    const { reads, claim, pass } = await opened()
    await claim('goat')
    reads.length = 0
    pass(REFRESH_MS)
    await claim('goat')
    expect(reads).toEqual(['get campaigns goat'])
  })
})
