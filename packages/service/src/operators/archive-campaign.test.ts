import { archiveCampaign, editCampaign, endCampaign, resumeCampaign } from '../index'
import { operate, serverWith } from '../testing'

const refusal = (code: string) => ({ ok: false, refusal: { code } })

describe('archiving a campaign', () => {
  it('is possible after its end, and every change after that is refused', async () => {
    const server = await serverWith(10)
    await operate(server.ports, endCampaign, 'goat')
    expect(await operate(server.ports, archiveCampaign, 'goat')).toMatchObject({ ok: true })
    expect(await operate(server.ports, resumeCampaign, 'goat')).toEqual(refusal('NOT_NOW'))
    expect(await operate(server.ports, editCampaign, 'goat', { put: { rank: 7 } })).toEqual(
      refusal('NOT_NOW'),
    )
  })
})
