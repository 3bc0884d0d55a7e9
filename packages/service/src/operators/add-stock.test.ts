import { addStock, claimCover } from '../index'
import { callBy, campaignIn, operate, serverWith } from '../testing'

const goat = { campaignId: 'goat' }

describe('adding stock to a campaign', () => {
  it('adds units of its own, under an id drawn at random', async () => {
    const server = await serverWith(1)
    const { ports } = server
    await claimCover(callBy(ports, server.instance(), 'a'), goat)
    await operate(ports, addStock, 'goat', { opensAt: ports.clock.now(), stock: 1 })
    expect(await claimCover(callBy(ports, server.instance(), 'b'), goat)).toMatchObject({ ok: true })
    const { schedule, stockRevision } = await campaignIn(server)
    expect(stockRevision).toBe(2)
    expect(schedule.drops[1]?.id).toMatch(/^l/)
  })
})
