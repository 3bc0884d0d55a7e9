import { publishCampaign } from '../index'
import { createStore, memoryDocuments } from '../testing'
import { serverWith } from '../testing/test-server'

describe('publishing a campaign', () => {
  it('is refused where the database lets two documents have one unit', async () => {
    const { ports, store } = await serverWith(10)
    const campaign = await ports.documents.get('campaigns', 'goat')
    if (!campaign) throw new Error('no campaign')
    const lax = memoryDocuments(createStore({ now: () => 0, unique: {} }))
    await expect(publishCampaign({ ...ports, documents: lax }, campaign, 'secret')).rejects.toThrow(
      /unique index/,
    )
    expect(await lax.get('campaigns', 'goat')).toBeUndefined()
    expect(await lax.get('alerts', 'unique-index-missing:claims')).toBeDefined()
    expect(store.all('campaigns').size).toBe(1)
  })

  it('repeated, changes nothing', async () => {
    const { ports, store } = await serverWith(10)
    const campaign = await ports.documents.get('campaigns', 'goat')
    if (!campaign) throw new Error('no campaign')
    const before = JSON.stringify([...store.all('buckets').values()])
    expect(await publishCampaign(ports, campaign, 'secret')).toBe(false)
    expect(JSON.stringify([...store.all('buckets').values()])).toBe(before)
  })
})
