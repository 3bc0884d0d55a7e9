import { BrowseRequest, ClaimRequest } from '@hongbao/types'
import { parseEvent } from './parse-event'

const parse = (event: unknown) => parseEvent(ClaimRequest, event)

describe('an event', () => {
  it('is read into its request', () => {
    expect(parse({ campaignId: 'koi' })).toEqual({ campaignId: 'koi' })
  })

  it.each(['userInfo', 'tcbContext'])('loses the %s that the platform adds', (field) => {
    expect(parse({ campaignId: 'koi', [field]: { openId: 'x' } })).toEqual({ campaignId: 'koi' })
  })

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a string', 'koi'],
    ['an array', ['koi']],
    ['no campaign', {}],
    ['a number for a campaign', { campaignId: 7 }],
    ['a database operator', { campaignId: { $gt: '' } }],
    ['10 KB', { campaignId: 'a'.repeat(10_240) }],
    ['a separator of document ids', { campaignId: 'koi#first' }],
    ['a forged openid', { campaignId: 'koi', openid: 'o-somebody' }],
    ['a __proto__ key', JSON.parse('{"campaignId":"koi","__proto__":{"admin":true}}')],
    ['a constructor key', { campaignId: 'koi', constructor: {} }],
  ])('with %s is refused', (_, event) => {
    expect(parse(event)).toBeUndefined()
  })

  it('with an action that does not exist is refused', () => {
    expect(parseEvent(BrowseRequest, { action: 'drop-tables' })).toBeUndefined()
  })
})
