import { codeText, digitsAt } from '@hongbao/domain'
import { claimantOf, codeRound, newInstance } from '../index'
import { callBy, publishFor, testCampaign, testServer } from '../testing'
import { entryOf } from './index'

/** Enters a campaign of three codes, of which the last is revoked, with the code of a place. */
const enterWith = async (place: { drop: number; n: number }) => {
  const { ports } = testServer()
  const revoked = [{ dropId: 'drop-0', from: 2, to: 3 }]
  const campaign = await publishFor(ports, 'goat', { ...testCampaign(3), entry: { kind: 'code', revoked } })
  const call = callBy(ports, newInstance(), 'o-1')
  const claimant = await claimantOf(call, campaign)
  const round = await codeRound(ports, call.instance, campaign)
  if (!claimant || !round) throw new Error('the campaign has no key')
  return entryOf(campaign).enter(call, campaign, claimant, { code: codeText(digitsAt(round, place)) })
}

describe('entering with a code', () => {
  it('brings the unit that the code is', async () => {
    expect(await enterWith({ drop: 0, n: 1 })).toEqual({ kind: 'admitted', unit: 'code:goat:drop-0:1' })
  })

  it.each([
    ['that was revoked', { drop: 0, n: 2 }, 'CODE_REVOKED'],
    ['beyond the stock of its drop', { drop: 0, n: 3 }, 'CODE_WRONG'],
    ['of a drop that this instance has not seen', { drop: 1, n: 0 }, 'RETRY_LATER'],
  ])('is refused with a code %s', async (_, place, code) => {
    expect(await enterWith(place)).toMatchObject({ kind: 'refused', refusal: { code } })
  })
})
