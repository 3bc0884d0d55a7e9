import { freshCtokenName } from '../secret-names'
import { changeCampaign } from './change-campaign'
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
  await operating.ports.documents.insert('secrets', { _id: name, value: ctoken })
  const outcome = await changeCampaign(operating, wanted, { kind: 'set-ctoken', ctoken: name })
  // No campaign names the new secret, so its value is erased.
  if (!outcome.ok) await operating.ports.documents.updateOne('secrets', { _id: name }, { put: { value: '' } })
  return outcome
}
