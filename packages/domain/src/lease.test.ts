import { firstLeaseSize, looksStale, nextLeaseSize, roundsLeft, unitsOf } from './lease'

describe('a lease', () => {
  it('names its units after itself', () => {
    expect(unitsOf('l1', 3)).toEqual(['l1:0', 'l1:1', 'l1:2'])
  })

  it('is 4 at first, and up to 16 of a large stock', () => {
    expect(firstLeaseSize(1)).toBe(4)
    expect(firstLeaseSize(10_000)).toBe(10)
    expect(firstLeaseSize(1_000_000)).toBe(16)
  })

  it('doubles after one that was used up at once, to 16 at most', () => {
    expect(nextLeaseSize(4, 1_999)).toBe(8)
    expect(nextLeaseSize(16, 0)).toBe(16)
  })

  it('halves after one that lasted, to 1 at least', () => {
    expect(nextLeaseSize(4, 6_001)).toBe(2)
    expect(nextLeaseSize(1, 9_999)).toBe(1)
  })

  it('stays as it is in between', () => {
    expect(nextLeaseSize(4, 2_000)).toBe(4)
    expect(nextLeaseSize(4, 6_000)).toBe(4)
  })

  it('can be taken once more by all who hold one while most of them find enough', () => {
    const levels = [
      { left: 16, open: 1 },
      { left: 8, open: 2 },
    ]
    expect(roundsLeft(levels, 4)).toBe(2)
    expect(roundsLeft(levels, 16)).toBe(1)
    expect(roundsLeft(levels, 17)).toBe(0)
  })

  it('can be taken by one where nobody holds any', () => {
    expect(roundsLeft([{ left: 12, open: 0 }], 4)).toBe(3)
  })

  it('looks stale after ten seconds, or three once nothing is left', () => {
    expect(looksStale({ at: 0 }, 5, 10_000)).toBe(false)
    expect(looksStale({ at: 0 }, 5, 10_001)).toBe(true)
    expect(looksStale({ at: 0 }, 0, 3_001)).toBe(true)
  })
})
