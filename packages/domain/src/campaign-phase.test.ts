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
  it('is scheduled until the first drop, whatever their order', () => {
    expect(campaignPhase(schedule(), 99)).toEqual({ kind: 'scheduled', opensAt: 100 })
  })

  it('is open from the very moment of a drop, and names the next one', () => {
    expect(campaignPhase(schedule(), 100)).toEqual({ kind: 'open', nextDropAt: 200 })
  })

  it('is open with no next drop once all have opened', () => {
    expect(campaignPhase(schedule(), 200)).toEqual({ kind: 'open' })
  })

  it('has ended from the very moment of its end', () => {
    expect(campaignPhase(schedule(), 300)).toEqual({ kind: 'ended' })
  })

  it('is paused while paused, also before its first drop', () => {
    expect(campaignPhase(schedule({ paused: true }), 50)).toEqual({ kind: 'paused' })
  })

  it('has ended even while paused', () => {
    expect(campaignPhase(schedule({ paused: true }), 300)).toEqual({ kind: 'ended' })
  })
})
