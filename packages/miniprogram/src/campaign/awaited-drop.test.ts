import { awaitedDrop } from './awaited-drop'

const first = { id: 'first', opensAt: 100, stock: 1 }
const second = { id: 'second', opensAt: 200, stock: 1 }
const schedule = { drops: [first, second], endsAt: 1_000, paused: false }

describe('the drop that people wait for', () => {
  it('is the first one before the campaign opens', () => {
    expect(awaitedDrop(schedule, { kind: 'opens', at: 100 })).toBe(first)
  })

  it('is the next one when the open ones are gone', () => {
    expect(awaitedDrop(schedule, { kind: 'next-drop', at: 200 })).toBe(second)
  })

  it.each([
    { kind: 'open', availability: 'plenty' },
    { kind: 'gone' },
    { kind: 'paused' },
    { kind: 'ended' },
  ] as const)('is none while the campaign is $name', (stands) => {
    expect(awaitedDrop(schedule, stands)).toBeUndefined()
  })
})
