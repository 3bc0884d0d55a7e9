import { claimantOf, codeUnit, newInstance, StoreFault } from '../../index'
import { callBy, publishFor, testCampaign, testServer } from '../../testing'
import { allotmentOf } from '../index'

const UNIT = codeUnit('goat', 'drop-0', 0)

const opened = async () => {
  const { ports, store } = testServer()
  const campaign = await publishFor(ports, 'goat', {
    ...testCampaign(2),
    entry: { kind: 'code', revoked: [] },
  })
  const allot = async (openid: string, unit = UNIT, documents = ports.documents) => {
    const call = callBy({ ...ports, documents }, newInstance(), openid)
    const claimant = await claimantOf(callBy(ports, newInstance(), openid), campaign)
    if (!claimant) throw new Error('the campaign has no key')
    return allotmentOf(campaign).allot(call, campaign, claimant, unit)
  }
  return { ports, store, campaign, allot }
}

describe('the unit that a code is', () => {
  it('goes to one person', async () => {
    const { allot } = await opened()
    expect([await allot('o-1'), await allot('o-1'), await allot('o-2')]).toEqual([
      'claimed',
      'already',
      'unit-used',
    ])
  })

  it('goes to nobody once it is void', async () => {
    const { ports, allot } = await opened()
    await ports.documents.insert('claims', { _id: `void:${UNIT}`, unit: UNIT, void: true })
    expect(await allot('o-1')).toBe('unit-void')
  })

  it('may be tried again when nobody knows whether it was claimed', async () => {
    const { ports, allot } = await opened()
    const insert = () => Promise.reject(new StoreFault('lost on the way', false))
    expect(await allot('o-1', UNIT, { ...ports.documents, insert })).toBe('retry')
    expect(await allot('o-1')).toBe('claimed')
  })

  it('is theirs also when the database names the unit and not the person as the duplicate', async () => {
    const { ports, allot } = await opened()
    await allot('o-1')
    const insert = async () => 'duplicate-key' as const
    expect(await allot('o-1', UNIT, { ...ports.documents, insert })).toBe('already')
  })

  it('is not told as used to somebody who has another, whichever duplicate the database names', async () => {
    const { ports, allot } = await opened()
    const other = codeUnit('goat', 'drop-0', 1)
    await allot('o-1')
    await allot('o-2', other)
    const insert = async () => 'duplicate-key' as const
    expect(await allot('o-1', other, { ...ports.documents, insert })).toBe('already')
  })

  it('is counted in the books', async () => {
    const { ports, campaign, allot } = await opened()
    await allot('o-1')
    const allotment = allotmentOf(campaign)
    expect(await allotment.ledgers(ports, [campaign])).toEqual([{ claims: 1, left: 1, stock: 2 }])
    expect(await allotment.look(ports, campaign)).toBe('holds')
    expect(await allotment.availabilities(ports, [campaign])).toEqual(['plenty'])
    await allot('o-2', codeUnit('goat', 'drop-0', 1))
    expect(await allotment.availabilities(ports, [campaign])).toEqual(['gone'])
  })
})
