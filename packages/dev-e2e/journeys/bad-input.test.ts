import { useCloud } from '../world/journey'
import { stockOf } from '../world/stock'

const world = useCloud()

const hostileValues: [string, unknown][] = [
  ['nothing', undefined],
  ['null', null],
  ['a number', 7],
  ['a database operator', { $gt: '' }],
  ['an array', ['river-lanterns']],
  ['10 KB', 'a'.repeat(10_240)],
  ['a path', 'river-lanterns#first#0'],
]

describe('an event that no phone sends', () => {
  it.each(hostileValues)(
    'with %s as its campaign is refused by claim, and no stock moves',
    async (_, campaignId) => {
      const before = await stockOf(world.cloud.ports, 'river-lanterns')
      const answer = await world.cloud.call('claim', { campaignId }, 'o-first-person')
      expect(answer).toMatchObject({ result: { ok: false, refusal: { code: 'BAD_REQUEST' } } })
      expect(await stockOf(world.cloud.ports, 'river-lanterns')).toEqual(before)
    },
  )

  it.each(hostileValues)('with %s as its campaign is refused by browse', async (_, campaignId) => {
    const answer = await world.cloud.call('browse', { action: 'campaign', campaignId }, 'o-first-person')
    expect(answer).toMatchObject({ result: { ok: false, refusal: { code: 'BAD_REQUEST' } } })
  })

  it.each<[string, unknown]>([
    ['a forged openid', { campaignId: 'river-lanterns', openid: 'o-somebody-else' }],
    ['a __proto__ key', JSON.parse('{"campaignId":"river-lanterns","__proto__":{"openid":"x"}}')],
    ['no field at all', {}],
    ['an unknown field', { campaignId: 'river-lanterns', stock: 99 }],
  ])('with %s is refused by claim', async (_, event) => {
    const answer = await world.cloud.call('claim', event, 'o-first-person')
    expect(answer).toMatchObject({ result: { ok: false, refusal: { code: 'BAD_REQUEST' } } })
  })

  it('with a forged userInfo is answered for its real caller', async () => {
    const forged = { openId: 'o-somebody-else', appId: 'x' }
    await world.cloud.call('claim', { campaignId: 'river-lanterns', userInfo: forged }, 'o-first-person')
    const theirs = await world.cloud.call('browse', { action: 'my-covers' }, 'o-somebody-else')
    expect(theirs).toMatchObject({ result: { data: { covers: [] } } })
    const mine = await world.cloud.call('browse', { action: 'my-covers' }, 'o-first-person')
    expect(mine).toMatchObject({ result: { data: { covers: [{ campaignId: 'river-lanterns' }] } } })
  })

  it('about a campaign that does not exist is refused with NO_CAMPAIGN', async () => {
    const answer = await world.cloud.call('claim', { campaignId: 'never-was' }, 'o-first-person')
    expect(answer).toMatchObject({ result: { ok: false, refusal: { code: 'NO_CAMPAIGN' } } })
  })

  it('is refused by patrol, which only its timer may call', async () => {
    expect(await world.cloud.call('patrol', {}, 'o-first-person')).toHaveProperty('error')
  })

  it('is never answered with a ctoken', async () => {
    const answers = [
      await world.cloud.call('browse', { action: 'catalog' }, 'o-first-person'),
      await world.cloud.call(
        'browse',
        { action: 'campaign', campaignId: 'river-lanterns' },
        'o-first-person',
      ),
      await world.cloud.call('claim', { campaignId: 'river-lanterns' }, 'o-first-person'),
    ]
    expect(JSON.stringify(answers)).not.toContain('ctoken')
  })
})
