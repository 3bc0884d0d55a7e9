import { freshCtokenName } from '../secret-names'
import { changeCampaign } from './change-campaign'
import type { ChangeOutcome, Operating, Wanted } from './operating'

/**
 * Gives a campaign another ctoken. A secret never changes under its name: the new one is kept under a fresh name first,
 * and the change names it, so that warm instances see it with their next reading of the campaign.
 */
export const setCtoken = async (
  operating: Operating,
  wanted: Wanted,
  { ctoken }: { readonly ctoken: string },
): Promise<ChangeOutcome> => {
  const name = freshCtokenName(wanted.campaignId, wanted.changeId)
  await operating.ports.documents.insert('secrets', { _id: name, value: ctoken })
  const outcome = await changeCampaign(operating, wanted, { kind: 'set-ctoken', ctoken: name })
  // Nothing names it: what is not used is not kept.
  if (!outcome.ok) await operating.ports.documents.updateOne('secrets', { _id: name }, { put: { value: '' } })
  return outcome
}
