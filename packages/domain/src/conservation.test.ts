import { isConserved } from './conservation'

const quiet = { stock: 10, left: 3, leased: 4, claimsOfOpenLeases: 2, claimsBefore: 5, claimsAfter: 5 }

describe('conservation', () => {
  it('holds when settled claims, what is left and what is leased are the stock', () => {
    expect(isConserved(quiet)).toBe(true)
  })

  it('is broken when a unit leaked', () => {
    expect(isConserved({ ...quiet, left: 2 })).toBe(false)
  })

  it('is broken when a unit came from nowhere', () => {
    expect(isConserved({ ...quiet, left: 4 })).toBe(false)
  })

  it('is not called broken because somebody claimed between the counts', () => {
    expect(isConserved({ ...quiet, claimsOfOpenLeases: 3, claimsAfter: 7 })).toBe(true)
  })
})
