import type { Campaign, Change } from '@hongbao/types'
import { refuseChange } from './refuse-change'

/** No axis of today forbids anything; this one does not let a campaign be edited. */
jest.mock('../axes/locked-changes', () => ({ isLocked: (_: unknown, kind: string) => kind === 'edit' }))

const schedule = { drops: [{ id: 'first', opensAt: 100, stock: 10 }], endsAt: 300, paused: false }
const campaign = { _id: 'goat', state: 'live', schedule } as unknown as Campaign
const edit: Change = { kind: 'edit', put: { rank: 2 }, erase: [] }

describe('a change that an axis of the campaign forbids', () => {
  it('is refused, and any other is not', () => {
    expect(refuseChange(campaign, edit, 150)).toBe('LOCKED')
    expect(refuseChange(campaign, { kind: 'pause' }, 150)).toBeUndefined()
  })

  it('is refused for where the campaign stands first', () => {
    expect(refuseChange({ ...campaign, state: 'archived' }, edit, 150)).toBe('NOT_NOW')
  })
})
