import { availabilityOf } from './availability'

describe('the availability of a campaign', () => {
  it('is "gone" only when nothing is left and no lease is open', () => {
    expect(availabilityOf([{ left: 0, open: 0 }], 10)).toBe('gone')
    expect(availabilityOf([{ left: 0, open: 1 }], 10)).toBe('low')
  })

  it.each([
    [100, 'plenty'],
    [50, 'plenty'],
    [49, 'fast'],
    [10, 'fast'],
    [9, 'low'],
  ])('with %i of 100 units left is "%s"', (left, expected) => {
    expect(availabilityOf([{ left, open: 0 }], 100)).toBe(expected)
  })
})
