import type { Campaign, ClaimRefusal, ClaimRequest, Refusal } from '@hongbao/types'
import type { Call } from '../call'
import type { Claimant } from '../campaigns/claimant'

/**
 * What became of asking.
 * - `admitted`: the person may have a unit: this one, if the entry brings it, or any.
 * - `refused`: they may not. `mayHaveClaim`: somebody who has a claim asks like this too, and is then not refused.
 */
export type Entered =
  | { readonly kind: 'admitted'; readonly unit?: string }
  | {
      readonly kind: 'refused'
      readonly refusal: Refusal<ClaimRefusal>
      readonly mayHaveClaim: boolean
    }

/** Who may ask for a cover. */
export type Entering = {
  /** Called before a unit is taken. */
  readonly enter: (
    call: Call,
    campaign: Campaign,
    claimant: Claimant,
    request: Pick<ClaimRequest, 'code'>,
  ) => Promise<Entered>
}
