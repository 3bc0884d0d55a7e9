import type { Campaign, Change } from '@hongbao/types'
import { refuseChange } from './refuse-change'

/** No present axis forbids a change. This stand-in forbids editing. */
jest.mock('../axes/locked-changes', () => ({ isLocked: (_: unknown, kind: string) => kind === 'edit' }))

const schedule = { drops: [{ id: 'first', opensAt: 100, stock: 10 }], endsAt: 300, paused: false }
const campaign = { _id: 'goat', state: 'live', schedule } as unknown as Campaign
const edit: Change = { kind: 'edit', put: { rank: 2 }, erase: [] }

describe('a change of a campaign', () => {
  it('is refused as LOCKED when an axis of the campaign forbids its kind, and only then', () => {
    expect(refuseChange(campaign, edit, 150)).toBe('LOCKED')
    expect(refuseChange(campaign, { kind: 'pause' }, 150)).toBeUndefined()
  })

  it('is refused as NOT_NOW before the axes are asked', () => {
    expect(refuseChange({ ...campaign, state: 'archived' }, edit, 150)).toBe('NOT_NOW')
  })
})
