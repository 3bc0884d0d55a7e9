import { eligibilityOf } from './eligibility'

describe('a campaign that refuses people from risk rank 3 on', () => {
  const policy = { refuseFrom: 3, whenDown: 'let-in' } as const

  it.each([0, 1, 2])('finds a person of rank %i eligible', (rank) => {
    expect(eligibilityOf(policy, rank)).toBe('eligible')
  })

  it.each([3, 4])('finds a person of rank %i not eligible', (rank) => {
    expect(eligibilityOf(policy, rank)).toBe('not-eligible')
  })
})

describe('a person whose risk rank WeChat does not give', () => {
  it.each([
    ['let-in', 'eligible'],
    ['try-later', 'not-known'],
  ] as const)('under the policy "%s" is %s', (whenDown, answer) => {
    expect(eligibilityOf({ refuseFrom: 4, whenDown }, undefined)).toBe(answer)
  })
})
