import type { Schedule } from '@hongbao/types'
import { campaignPhase } from './campaign-phase'

const drop = (id: string, opensAt: number) => ({ id, opensAt, stock: 10 })
const schedule = (changes: Partial<Schedule> = {}): Schedule => ({
  drops: [drop('late', 200), drop('early', 100)],
  endsAt: 300,
  paused: false,
  ...changes,
})

describe('the phase of a campaign', () => {
  it('is "scheduled" until the earliest drop opens, in whatever order drops are listed', () => {
    expect(campaignPhase(schedule(), 99)).toEqual({ kind: 'scheduled', opensAt: 100 })
  })

  it('is "open" from the moment a drop opens, and names the next drop', () => {
    expect(campaignPhase(schedule(), 100)).toEqual({ kind: 'open', nextDropAt: 200 })
  })

  it('is "open" without a next drop once all drops have opened', () => {
    expect(campaignPhase(schedule(), 200)).toEqual({ kind: 'open' })
  })

  it('is "ended" from the moment of the end', () => {
    expect(campaignPhase(schedule(), 300)).toEqual({ kind: 'ended' })
  })

  it('is "paused" while the campaign is paused, also before its first drop', () => {
    expect(campaignPhase(schedule({ paused: true }), 50)).toEqual({ kind: 'paused' })
  })

  it('is "ended" after the end, also while the campaign is paused', () => {
    expect(campaignPhase(schedule({ paused: true }), 300)).toEqual({ kind: 'ended' })
  })
})
