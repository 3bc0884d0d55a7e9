import { eligibilityOf } from './eligibility'

describe('a campaign that refuses from rank 3 on', () => {
  const policy = { refuseFrom: 3, whenDown: 'let-in' } as const

  it.each([0, 1, 2])('gives to rank %i', (rank) => {
    expect(eligibilityOf(policy, rank)).toBe('eligible')
  })

  it.each([3, 4])('refuses rank %i', (rank) => {
    expect(eligibilityOf(policy, rank)).toBe('not-eligible')
  })
})

describe('when WeChat does not say', () => {
  it.each([
    ['let-in', 'eligible'],
    ['try-later', 'not-known'],
  ] as const)('%s is %s', (whenDown, answer) => {
    expect(eligibilityOf({ refuseFrom: 4, whenDown }, undefined)).toBe(answer)
  })
})
