import type { RiskPolicy } from '@hongbao/types'

/** `not-known`: WeChat gave no rank, and the campaign's policy is "try-later". */
export type Eligibility = 'eligible' | 'not-eligible' | 'not-known'

/** Whether a campaign gives a cover to a person of this risk rank, 0 to 4. Undefined: WeChat gave no rank. */
export const eligibilityOf = (policy: RiskPolicy, rank: number | undefined): Eligibility => {
  if (rank === undefined) return policy.whenDown === 'let-in' ? 'eligible' : 'not-known'
  return rank >= policy.refuseFrom ? 'not-eligible' : 'eligible'
}
