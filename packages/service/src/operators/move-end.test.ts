import { HOUR } from '@hongbao/types'
import { claimCover, endCampaign, moveEnd } from '../index'
import { callBy, operate, serverWith } from '../testing'

const goat = { campaignId: 'goat' }

describe('moving the end of a campaign', () => {
  it('opens an ended campaign again when the new end is later', async () => {
    const server = await serverWith(10)
    await operate(server.ports, endCampaign, 'goat')
    const one = server.instance()
    expect(await claimCover(callBy(server.ports, one, 'a'), goat)).toMatchObject({
      refusal: { code: 'ENDED' },
    })
    server.pass(HOUR)
    await operate(server.ports, moveEnd, 'goat', { endsAt: server.ports.clock.now() + HOUR })
    expect(await claimCover(callBy(server.ports, server.instance(), 'a'), goat)).toMatchObject({ ok: true })
  })
})
