import { DAY, HOUR } from '@hongbao/types'
import {
  archiveCampaign,
  archiveEnded,
  browseCampaign,
  browseMyCovers,
  claimCover,
  endCampaign,
  finishChanges,
  forgetPerson,
  publishCampaign,
  publishCatalog,
  reclaimLeases,
} from '../index'
import {
  CAMPAIGN_ID,
  callBy,
  operate,
  publishFor,
  serverWith,
  type TestServer,
  testCampaign,
} from '../testing'

const goat = { campaignId: CAMPAIGN_ID }
/** A lease older than this is reclaimed. */
const AGED_MS = 11_000

const claimBy = (server: TestServer, openid: string, campaignId = CAMPAIGN_ID) =>
  claimCover(callBy(server.ports, server.instance(), openid), { campaignId })

/** A campaign of ten units that has ended, with three claims and an open lease. */
const ended = async () => {
  const server = await serverWith(10)
  const claims = await Promise.all(['a', 'b', 'c'].map((openid) => claimBy(server, openid)))
  if (!claims.every(({ ok }) => ok)) throw new Error('nobody got a cover')
  await operate(server.ports, endCampaign, CAMPAIGN_ID)
  return server
}

/** The same campaign after an operator has archived it, and before the timers have run. */
const archived = async () => {
  const server = await ended()
  await operate(server.ports, archiveCampaign, CAMPAIGN_ID)
  return server
}

const erased = async () => {
  const server = await archived()
  server.pass(AGED_MS)
  await reclaimLeases(server.ports)
  await finishChanges(server.ports)
  return server
}

const claimsIn = ({ store }: TestServer) =>
  [...store.all('claims').values()].filter(({ _id }) => _id.startsWith(`${CAMPAIGN_ID}:`))

describe('archiving a campaign', () => {
  it('erases nothing while a lease is open, and erases it when reclaim has settled the lease', async () => {
    const server = await archived()
    expect(await finishChanges(server.ports)).toEqual({ finished: 0, unfinished: 1 })
    expect(claimsIn(server).every(({ person }) => person !== undefined)).toBe(true)
    server.pass(AGED_MS)
    await reclaimLeases(server.ports)
    expect(await finishChanges(server.ports)).toEqual({ finished: 1, unfinished: 0 })
    expect(await finishChanges(server.ports)).toEqual({ finished: 0, unfinished: 0 })
  })

  it('leaves nothing but the two keys of each claim', async () => {
    const server = await erased()
    expect(claimsIn(server).map((claim) => Object.keys(claim).sort())).toEqual(
      Array.from({ length: 3 }, () => ['_id', 'unit']),
    )
  })

  it('leaves each bucket empty, closed and without leases', async () => {
    const { ports } = await erased()
    expect(await ports.documents.get('buckets', 'goat#drop-0#0')).toMatchObject({
      left: 0,
      open: 0,
      closed: true,
      leases: {},
    })
  })

  it('erases the values of its ctoken and person key, and keeps their names', async () => {
    const { ports } = await erased()
    const campaign = await ports.documents.get('campaigns', CAMPAIGN_ID)
    for (const name of [campaign?.ctoken, campaign?.personKey])
      expect(await ports.documents.get('secrets', name ?? '')).toEqual({ _id: name, value: '' })
  })

  it('refuses everybody with ENDED, also people with a claim', async () => {
    const server = await erased()
    for (const openid of ['a', 'stranger'])
      expect(await claimBy(server, openid)).toEqual({ ok: false, refusal: { code: 'ENDED' } })
  })

  it('refuses with ENDED on an instance that read the campaign before', async () => {
    const server = await ended()
    const one = server.instance()
    await browseCampaign(callBy(server.ports, one, 'd'), goat)
    const stale = callBy(server.ports, { ...one, secrets: new Map() }, 'd')
    await operate(server.ports, archiveCampaign, CAMPAIGN_ID)
    server.pass(AGED_MS)
    await reclaimLeases(server.ports)
    await finishChanges(server.ports)
    const known = one.campaigns.get(CAMPAIGN_ID)
    if (!known) throw new Error('the campaign was not read')
    one.campaigns.set(CAMPAIGN_ID, { ...known, readAt: server.ports.clock.now() })
    expect(await claimCover(stale, goat)).toEqual({ ok: false, refusal: { code: 'ENDED' } })
  })

  it('leaves no room for a late insert of a claim', async () => {
    const server = await ended()
    const { ports } = server
    const bucket = await ports.documents.get('buckets', 'goat#drop-0#0')
    const lease = Object.keys(bucket?.leases ?? {})[0]
    const late = { _id: 'goat:late', unit: `${lease}:3`, campaignId: CAMPAIGN_ID, person: 'late', at: 1 }
    await operate(ports, archiveCampaign, CAMPAIGN_ID)
    server.pass(AGED_MS)
    await reclaimLeases(ports)
    await finishChanges(ports)
    expect(await ports.documents.insert('claims', late)).toBe('duplicate-key')
  })

  it('touches no claim of a campaign whose id begins with the same text', async () => {
    const server = await serverWith(10)
    await publishFor(server.ports, 'goat-2', testCampaign(10))
    await claimBy(server, 'a')
    await claimBy(server, 'a', 'goat-2')
    await operate(server.ports, endCampaign, CAMPAIGN_ID)
    await operate(server.ports, archiveCampaign, CAMPAIGN_ID)
    server.pass(AGED_MS)
    await reclaimLeases(server.ports)
    await finishChanges(server.ports)
    const other = [...server.store.all('claims').values()].find(({ _id }) => _id.startsWith('goat-2:'))
    expect(other).toHaveProperty('person')
    expect(await claimBy(server, 'a', 'goat-2')).toMatchObject({ ok: true, data: { already: true } })
  })

  it('removes the cover from the list of the person who had it', async () => {
    const server = await erased()
    const mine = await browseMyCovers(callBy(server.ports, server.instance(), 'a'))
    expect(mine).toMatchObject({ ok: true, data: { covers: [] } })
  })

  it('removes the campaign from the published catalog', async () => {
    const server = await erased()
    await publishCatalog(server.ports)
    const texts = [...server.ports.files.texts.values()].join()
    expect(texts).not.toContain(`"id":"${CAMPAIGN_ID}"`)
  })

  it('leaves its claims as they are when a person asks to be forgotten', async () => {
    const server = await erased()
    const answer = await forgetPerson(callBy(server.ports, server.instance(), 'a'))
    expect(answer).toMatchObject({ ok: true })
    expect(claimsIn(server)).toHaveLength(3)
  })

  it('refuses to publish another campaign under its id', async () => {
    const server = await erased()
    const publication = { ctoken: 'another', campaign: testCampaign(5) }
    expect(await operate(server.ports, publishCampaign, CAMPAIGN_ID, publication)).toEqual({
      ok: false,
      refusal: { code: 'ID_TAKEN' },
    })
  })
})

describe('a campaign that no operator archives', () => {
  it('is archived by patrol 85 days after its end', async () => {
    const server = await ended()
    server.pass(84 * DAY)
    expect(await archiveEnded(server.ports)).toEqual({ begun: 0 })
    server.pass(DAY + HOUR)
    expect(await archiveEnded(server.ports)).toEqual({ begun: 1 })
    expect(await server.ports.documents.get('campaigns', CAMPAIGN_ID)).toMatchObject({ state: 'archived' })
    expect(await archiveEnded(server.ports)).toEqual({ begun: 0 })
  })
})
