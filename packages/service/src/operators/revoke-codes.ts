import type { CodeRange } from '@hongbao/types'
import { changeCampaign } from './change-campaign'
import type { ChangeOutcome, Operating, Wanted } from './operating'

/**
 * Codes of a drop give nothing any more, unless they were used. Instances see it within five seconds; until then one may
 * still accept such a code.
 */
export const revokeCodes = (
  operating: Operating,
  wanted: Wanted,
  { codes }: { readonly codes: CodeRange },
): Promise<ChangeOutcome> => changeCampaign(operating, wanted, { kind: 'revoke-codes', codes })
