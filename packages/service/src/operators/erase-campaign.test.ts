import { archiveCampaign, claimCover, endCampaign, finishChanges, reclaimLeases } from '../index'
import { callBy, operate, publishFor, serverWith, testCampaign } from '../testing'

/** Longer than a lease is left alone. */
const AGED_MS = 11_000

/** `goat`, archived by an operator, and `goat-2`, which is not; one person has a claim in each. */
const archivedGoat = async () => {
  const server = await serverWith(10)
  const { ports, store } = server
  await publishFor(ports, 'goat-2', testCampaign(10))
  const one = server.instance()
  for (const campaignId of ['goat', 'goat-2']) await claimCover(callBy(ports, one, 'a'), { campaignId })
  await operate(ports, endCampaign, 'goat')
  await operate(ports, archiveCampaign, 'goat')
  const people = () => [...store.all('claims').values()].filter(({ person }) => person !== undefined)
  const peopleOf = (campaignId: string) =>
    people().filter(({ _id }) => _id.startsWith(`${campaignId}:`)).length
  const secretsOf = (campaignId: string) =>
    [...store.all('secrets').values()].filter(({ _id }) => _id.includes(`:${campaignId}:`))
  const settleLeases = async () => {
    server.pass(AGED_MS)
    await reclaimLeases(ports)
  }
  return { ...server, peopleOf, secretsOf, settleLeases }
}

describe('archiving a campaign', () => {
  it('waits until its last lease is settled', async () => {
    const { ports, peopleOf } = await archivedGoat()
    expect(await finishChanges(ports)).toEqual({ finished: 0, unfinished: 1 })
    expect(peopleOf('goat')).toBe(1)
    const bucket = await ports.documents.get('buckets', 'goat#drop-0#0')
    expect(bucket).toMatchObject({ left: 6, open: 1 })
  })

  it('then empties its buckets and leaves nobody in its claims and nothing in its secrets', async () => {
    const { ports, peopleOf, secretsOf, settleLeases } = await archivedGoat()
    await settleLeases()
    expect(await finishChanges(ports)).toEqual({ finished: 1, unfinished: 0 })
    expect(peopleOf('goat')).toBe(0)
    expect(secretsOf('goat').map(({ value }) => value)).toEqual(['', ''])
    expect(await ports.documents.get('buckets', 'goat#drop-0#0')).toMatchObject({
      left: 0,
      closed: true,
      leases: {},
    })
  })

  it('takes nothing from another whose id begins with its own', async () => {
    const { ports, peopleOf, secretsOf, settleLeases } = await archivedGoat()
    await settleLeases()
    await finishChanges(ports)
    expect(peopleOf('goat-2')).toBe(1)
    expect(secretsOf('goat-2').filter(({ value }) => value === '')).toEqual([])
  })
})
