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

describe('somebody who wants a cover', () => {
  it('is called something else in the claims of each campaign', async () => {
    const { inGoat, inDog } = await twoCampaigns()
    expect(inGoat?.name).toMatch(/^[0-9a-f]{32}$/)
    expect(inGoat?.name).not.toBe(inDog?.name)
  })

  it('is found under one name in all that is kept of them', async () => {
    const { inGoat, inDog } = await twoCampaigns()
    expect(inGoat?.person()).toBe(inDog?.person())
    expect(inGoat?.person()).not.toBe(inGoat?.name)
  })

  it('is called by the common name in a campaign from before campaigns had keys', async () => {
    const { goat, inGoat, claimantIn } = await twoCampaigns()
    const { personKey: _, ...before } = goat
    expect((await claimantIn(before))?.name).toBe(inGoat?.person())
  })

  it('cannot be named in a campaign whose key archiving has erased', async () => {
    const { ports, goat, claimantIn } = await twoCampaigns()
    await ports.documents.updateOne('campaigns', { _id: 'goat' }, { put: { state: 'archived' } })
    await ports.documents.updateOne('secrets', { _id: goat.personKey ?? '' }, { put: { value: '' } })
    expect(await claimantIn(goat)).toBeUndefined()
  })

  it('meets a fault when the key of a live campaign is missing', async () => {
    const { ports, goat, claimantIn } = await twoCampaigns()
    await ports.documents.updateOne('secrets', { _id: goat.personKey ?? '' }, { put: { value: '' } })
    await expect(claimantIn(goat)).rejects.toThrow('person key of campaign goat')
  })
})
