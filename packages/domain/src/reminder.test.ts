import { type Campaign, MINUTE } from '@hongbao/types'
import { reminderDecision } from './reminder'

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

describe('a waiting reminder', () => {
  it.each([
    ['is sent ten minutes before its drop opens', campaign(), OPENS_AT - 10 * MINUTE, 'send'],
    ['waits eleven minutes before its drop opens', campaign(), OPENS_AT - 11 * MINUTE, 'wait'],
    ['is sent half an hour after its drop opened', campaign(), OPENS_AT + 30 * MINUTE, 'send'],
    [
      'is dropped more than half an hour after its drop opened',
      campaign(),
      OPENS_AT + 30 * MINUTE + 1,
      'drop',
    ],
    ['waits while its campaign is paused', campaign({ paused: true }), OPENS_AT, 'wait'],
    ['is dropped when its campaign has ended', campaign({ endsAt: OPENS_AT }), OPENS_AT, 'drop'],
    ['is dropped when its drop was taken back', campaign({ drops: [] }), OPENS_AT, 'drop'],
    ['is dropped when its campaign does not exist', undefined, OPENS_AT, 'drop'],
  ])('%s', (_, of, now, expected) => {
    expect(reminderDecision(of, 'noon', now).kind).toBe(expected)
  })
})
