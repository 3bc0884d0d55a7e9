import type { RiskPolicy } from '@hongbao/types'

/** `not-known`: WeChat did not say, and the campaign lets nobody in unseen. */
export type Eligibility = 'eligible' | 'not-eligible' | 'not-known'

/** Whether a campaign gives a cover to somebody of this risk rank, 0 to 4; undefined: WeChat did not say. */
export const eligibilityOf = (policy: RiskPolicy, rank: number | undefined): Eligibility => {
  if (rank === undefined) return policy.whenDown === 'let-in' ? 'eligible' : 'not-known'
  return rank >= policy.refuseFrom ? 'not-eligible' : 'eligible'
}
