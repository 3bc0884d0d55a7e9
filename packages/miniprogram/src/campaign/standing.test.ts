import type { CampaignCard } from '@hongbao/types'
import { standing } from './standing'

type Known = Pick<CampaignCard, 'schedule' | 'availability'>

const campaign = (over: Partial<Known['schedule']> = {}, availability: Known['availability'] = 'plenty') => ({
  schedule: {
    drops: [
      { id: 'first', opensAt: 100, stock: 10 },
      { id: 'second', opensAt: 200, stock: 10 },
    ],
    endsAt: 1_000,
    paused: false,
    ...over,
  },
  availability,
})

describe('a campaign', () => {
  it('opens with its first drop', () => {
    expect(standing(campaign(), 50, 60)).toEqual({ kind: 'opens', at: 100 })
  })

  it('is open and tells how much is left', () => {
    expect(standing(campaign({}, 'low'), 110, 120)).toEqual({ kind: 'open', availability: 'low' })
  })

  it('waits for its next drop when the open ones are gone', () => {
    expect(standing(campaign({}, 'gone'), 110, 120)).toEqual({ kind: 'next-drop', at: 200 })
  })

  it('is open with plenty when a drop opened after the availability was told', () => {
    expect(standing(campaign({}, 'gone'), 110, 200)).toEqual({ kind: 'open', availability: 'plenty' })
  })

  it('is gone when its last drop is', () => {
    expect(standing(campaign({}, 'gone'), 210, 220)).toEqual({ kind: 'gone' })
  })

  it('is paused while its schedule says so', () => {
    expect(standing(campaign({ paused: true }), 110, 120)).toEqual({ kind: 'paused' })
  })

  it('has ended when its end has come', () => {
    expect(standing(campaign(), 110, 1_000)).toEqual({ kind: 'ended' })
  })
})
