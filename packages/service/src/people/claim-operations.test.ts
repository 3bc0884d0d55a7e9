import { type ClaimPorts, claimCover, reclaimLeases } from '../index'
import { callBy } from '../testing/call-by'
import { publishFor, serverWith, testCampaign } from '../testing/test-server'

/** After this time an instance reads a campaign again. */
const REFRESH_MS = 6_000
/** A lease older than this is reclaimed. */
const AGED_MS = 11_000
const BUCKET = 'goat#drop-0#0'

/** Ports that note every operation except those on claims. */
const noting = (ports: ClaimPorts, operations: string[]): ClaimPorts => {
  const { get, campaignWith, find, updateOne } = ports.documents
  const documents: ClaimPorts['documents'] = {
    ...ports.documents,
    get: (collection, id) => {
      if (collection !== 'claims') operations.push(`get ${collection} ${id}`)
      return get(collection, id)
    },
    campaignWith: (id, along) => {
      operations.push(['campaign', id, 'with', ...along.secrets, ...along.buckets].join(' '))
      return campaignWith(id, along)
    },
    find: (collection, filter, options) => {
      operations.push(`look at ${collection}`)
      return find(collection, filter, options)
    },
    updateOne: (collection, filter, change) => {
      operations.push(`take from ${collection}`)
      return updateOne(collection, filter, change)
    },
  }
  return { ...ports, documents }
}

/** A campaign of 12 covers, and one instance whose first lease has 4. `claim` gives the operations of one claim. */
const opened = async () => {
  const server = await serverWith(12)
  await publishFor(server.ports, 'dog', testCampaign(10))
  await server.ports.documents.insert('secrets', { _id: 'person-key', value: 'key' })
  const operations: string[] = []
  const [ports, one] = [noting(server.ports, operations), server.instance()]
  const claim = async (openid: string, campaignId = 'goat'): Promise<string[]> => {
    await claimCover(callBy(ports, one, openid), { campaignId })
    return operations.splice(0)
  }
  const leasesOfOthers = (open: number) =>
    server.store.updateOne('buckets', { _id: BUCKET }, { add: { open } })
  return { ...server, claim, leasesOfOthers }
}

describe('an instance that serves claims', () => {
  it('reads the campaign, the person key and the ctoken in one request', async () => {
    const { claim } = await opened()
    expect(await claim('a')).toEqual(['campaign goat with person-key ctoken:goat', 'take from buckets'])
  })

  it('reads nothing for its second person', async () => {
    const { claim } = await opened()
    await claim('a')
    expect(await claim('b')).toEqual([])
  })

  it('reads another campaign and its ctoken in one request', async () => {
    const { claim } = await opened()
    await claim('a')
    expect(await claim('a', 'dog')).toEqual(['campaign dog with ctoken:dog', 'take from buckets'])
  })

  it('reads the campaign again in one request with the level of the bucket that it leases from', async () => {
    const { claim, pass } = await opened()
    await claim('a')
    pass(REFRESH_MS)
    expect(await claim('b')).toEqual([`campaign goat with ${BUCKET}`])
  })

  it('leases without a look while enough is left for every holder of a lease', async () => {
    const { claim, pass } = await opened()
    for (const person of ['a', 'b', 'c']) await claim(person)
    pass(REFRESH_MS)
    await claim('d')
    expect(await claim('e')).toEqual(['take from buckets'])
  })

  it('looks at the buckets first when it last read that too little is left for every holder of a lease', async () => {
    const { claim, pass, leasesOfOthers } = await opened()
    for (const person of ['a', 'b', 'c']) await claim(person)
    leasesOfOthers(4)
    pass(REFRESH_MS)
    await claim('d')
    expect(await claim('e')).toEqual(['look at buckets', 'take from buckets'])
  })

  it('looks at the buckets again after one lease when a look showed enough for one round', async () => {
    const { claim, pass, leasesOfOthers } = await opened()
    for (const person of ['a', 'b', 'c']) await claim(person)
    leasesOfOthers(4)
    pass(REFRESH_MS)
    await claim('d')
    leasesOfOthers(-3)
    for (const person of ['e', 'f', 'g', 'h']) await claim(person)
    pass(3_000)
    expect(await claim('i')).toEqual(['look at buckets', 'take from buckets'])
  })

  it('leases what a look shows when reclaim has settled its last lease', async () => {
    const { claim, pass, ports, leasesOfOthers } = await opened()
    for (const person of ['a', 'b', 'c', 'd']) await claim(person)
    leasesOfOthers(8)
    pass(AGED_MS)
    await reclaimLeases(ports)
    expect((await claim('e')).slice(1)).toEqual(['look at buckets', 'take from buckets'])
  })

  it('leases without a look again once a look has shown enough', async () => {
    const { claim, pass, leasesOfOthers } = await opened()
    for (const person of ['a', 'b', 'c']) await claim(person)
    leasesOfOthers(4)
    pass(REFRESH_MS)
    await claim('d')
    leasesOfOthers(-4)
    expect(await claim('e')).toEqual(['look at buckets', 'take from buckets'])
    for (const person of ['f', 'g', 'h']) await claim(person)
    pass(3_000)
    expect(await claim('i')).toEqual(['take from buckets'])
  })
})
