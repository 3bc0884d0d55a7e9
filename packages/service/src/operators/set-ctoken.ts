import { refused } from '@hongbao/types'
import { freshCtokenName } from '../secret-names'
import { changeCampaign } from './change-campaign'
import { giveUpSecrets, keepSecret } from './keep-secret'
import type { ChangeOutcome, Operating, Wanted } from './operating'

/**
 * Gives a campaign another ctoken. A secret never changes under its name. So the new ctoken is kept under a fresh
 * name, and the change names it: warm instances learn the name when they read the campaign again.
 */
export const setCtoken = async (
  operating: Operating,
  wanted: Wanted,
  { ctoken }: { readonly ctoken: string },
): Promise<ChangeOutcome> => {
  const name = freshCtokenName(wanted.campaignId, wanted.changeId)
  const kept = await keepSecret(operating.ports, name, ctoken)
  if (kept === 'other') return refused('INVALID', { field: 'changeId' })
  const outcome = await changeCampaign(operating, wanted, { kind: 'set-ctoken', ctoken: name })
  if (!outcome.ok && kept === 'kept') await giveUpSecrets(operating.ports, [name])
  return outcome
}
