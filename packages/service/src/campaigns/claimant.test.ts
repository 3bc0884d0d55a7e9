import { claimantOf, newInstance } from '../index'
import { publishFor, serverWith, testCampaign } from '../testing'

/** Two campaigns and what each calls the same person. */
const twoCampaigns = async () => {
  const { ports, campaign: goat } = await serverWith(10)
  const dog = await publishFor(ports, 'dog', testCampaign(10))
  const claimantIn = (campaign: typeof goat) =>
    claimantOf({ ports, instance: newInstance(), openid: 'a' }, campaign)
  return { ports, goat, inGoat: await claimantIn(goat), inDog: await claimantIn(dog), claimantIn }
}

describe('a person who claims', () => {
  it('has another name in the claims of each campaign', async () => {
    const { inGoat, inDog } = await twoCampaigns()
    expect(inGoat?.name).toMatch(/^[0-9a-f]{32}$/)
    expect(inGoat?.name).not.toBe(inDog?.name)
  })

  it('has one name in everything else that is kept of them', async () => {
    const { inGoat, inDog } = await twoCampaigns()
    expect(inGoat?.person()).toBe(inDog?.person())
    expect(inGoat?.person()).not.toBe(inGoat?.name)
  })

  it('has the common name in the claims of a campaign without a key of its own', async () => {
    const { goat, inGoat, claimantIn } = await twoCampaigns()
    const { personKey: _, ...before } = goat
    expect((await claimantIn(before))?.name).toBe(inGoat?.person())
  })

  it('has no name in a campaign whose key archiving has erased', async () => {
    const { ports, goat, claimantIn } = await twoCampaigns()
    await ports.documents.updateOne('campaigns', { _id: 'goat' }, { put: { state: 'archived' } })
    await ports.documents.updateOne('secrets', { _id: goat.personKey ?? '' }, { put: { value: '' } })
    expect(await claimantIn(goat)).toBeUndefined()
  })

  it('is answered with a fault when the key of a live campaign is missing', async () => {
    const { ports, goat, claimantIn } = await twoCampaigns()
    await ports.documents.updateOne('secrets', { _id: goat.personKey ?? '' }, { put: { value: '' } })
    await expect(claimantIn(goat)).rejects.toThrow('person key of campaign goat')
  })
})
