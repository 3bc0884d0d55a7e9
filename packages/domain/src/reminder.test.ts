import type { Campaign } from '@hongbao/types'
import { reminderDecision } from './reminder'

const MINUTE = 60_000
const OPENS_AT = 1_000 * MINUTE

const campaign = (changes: Partial<Campaign['schedule']> = {}): Campaign =>
  ({
    schedule: {
      drops: [{ id: 'noon', opensAt: OPENS_AT, stock: 1 }],
      endsAt: 9_000 * MINUTE,
      paused: false,
      ...changes,
    },
  }) as Campaign

describe('a reminder', () => {
  it.each([
    ['ten minutes ahead is sent', campaign(), OPENS_AT - 10 * MINUTE, 'send'],
    ['eleven minutes ahead waits', campaign(), OPENS_AT - 11 * MINUTE, 'wait'],
    ['half an hour after the opening is sent', campaign(), OPENS_AT + 30 * MINUTE, 'send'],
    ['later than that is dropped', campaign(), OPENS_AT + 30 * MINUTE + 1, 'drop'],
    ['of a paused campaign waits', campaign({ paused: true }), OPENS_AT, 'wait'],
    ['of a campaign that has ended is dropped', campaign({ endsAt: OPENS_AT }), OPENS_AT, 'drop'],
    ['of a drop that is gone is dropped', campaign({ drops: [] }), OPENS_AT, 'drop'],
    ['of a campaign that is gone is dropped', undefined, OPENS_AT, 'drop'],
  ])('%s', (_, of, now, expected) => {
    expect(reminderDecision(of, 'noon', now).kind).toBe(expected)
  })
})
