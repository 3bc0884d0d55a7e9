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

describe('where a campaign stands', () => {
  it('opens with its first drop', () => {
    expect(standing(campaign(), 50, 60)).toEqual({ name: 'opens', at: 100 })
  })

  it('is open with what is left', () => {
    expect(standing(campaign({}, 'low'), 110, 120)).toEqual({ name: 'open', availability: 'low' })
  })

  it('waits for the next drop when this one is gone', () => {
    expect(standing(campaign({}, 'gone'), 110, 120)).toEqual({ name: 'next-drop', at: 200 })
  })

  it('is open when a drop came after the availability was told', () => {
    expect(standing(campaign({}, 'gone'), 110, 200)).toEqual({ name: 'open', availability: 'plenty' })
  })

  it('is gone when no drop is left', () => {
    expect(standing(campaign({}, 'gone'), 210, 220)).toEqual({ name: 'gone' })
  })

  it('is paused while it is', () => {
    expect(standing(campaign({ paused: true }), 110, 120)).toEqual({ name: 'paused' })
  })

  it('has ended when its time is over', () => {
    expect(standing(campaign(), 110, 1_000)).toEqual({ name: 'ended' })
  })
})
