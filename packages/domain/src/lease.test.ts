import { firstLeaseSize, looksStale, nextLeaseSize, roundsLeft, unitsOf } from './lease'

describe('a lease', () => {
  it('names its units after itself', () => {
    expect(unitsOf('l1', 3)).toEqual(['l1:0', 'l1:1', 'l1:2'])
  })

  it('has 4 units at first, and up to 16 where the stock is large', () => {
    expect(firstLeaseSize(1)).toBe(4)
    expect(firstLeaseSize(10_000)).toBe(10)
    expect(firstLeaseSize(1_000_000)).toBe(16)
  })

  it('is twice as large as a last lease that was used up within 2 s, up to 16', () => {
    expect(nextLeaseSize(4, 1_999)).toBe(8)
    expect(nextLeaseSize(16, 0)).toBe(16)
  })

  it('is half as large as a last lease that lasted more than 6 s, down to 1', () => {
    expect(nextLeaseSize(4, 6_001)).toBe(2)
    expect(nextLeaseSize(1, 9_999)).toBe(1)
  })

  it('is as large as a last lease that lasted 2 to 6 s', () => {
    expect(nextLeaseSize(4, 2_000)).toBe(4)
    expect(nextLeaseSize(4, 6_000)).toBe(4)
  })

  it('can be taken again by each holder as often as the units left allow, to the nearest', () => {
    const levels = [
      { left: 16, open: 1 },
      { left: 8, open: 2 },
    ]
    expect(roundsLeft(levels, 4)).toBe(2)
    expect(roundsLeft(levels, 16)).toBe(1)
    expect(roundsLeft(levels, 17)).toBe(0)
  })

  it('can be taken as often as the units left allow where no lease is open', () => {
    expect(roundsLeft([{ left: 12, open: 0 }], 4)).toBe(3)
  })

  it('looks stale after ten seconds, or after three once its bucket is empty', () => {
    expect(looksStale({ at: 0 }, 5, 10_000)).toBe(false)
    expect(looksStale({ at: 0 }, 5, 10_001)).toBe(true)
    expect(looksStale({ at: 0 }, 0, 3_001)).toBe(true)
  })
})
