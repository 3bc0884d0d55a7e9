import { isConserved } from './conservation'

const quiet = { stock: 10, left: 3, leased: 4, claimsOfOpenLeases: 2, claimsBefore: 5, claimsAfter: 5 }

describe('the books of a campaign', () => {
  it('are conserved when claims of settled leases + left + leased = stock', () => {
    expect(isConserved(quiet)).toBe(true)
  })

  it('are broken when a unit has leaked', () => {
    expect(isConserved({ ...quiet, left: 2 })).toBe(false)
  })

  it('are broken when a unit has come from nowhere', () => {
    expect(isConserved({ ...quiet, left: 4 })).toBe(false)
  })

  it('are not called broken when people claim between the two counts of claims', () => {
    expect(isConserved({ ...quiet, claimsOfOpenLeases: 3, claimsAfter: 7 })).toBe(true)
  })
})
