import type { Campaign } from '@hongbao/types'
import type { Call } from '../call'
import { knownSecret, readSecret } from '../instance'
import { commonKey, personUnder } from '../person'
import type { Ports } from '../ports'
import { getCampaign } from './get-campaign'

/** Somebody who wants a cover of a campaign. */
export type Claimant = {
  /** What the campaign's claims call them. Made with the campaign's own key, which archiving erases. */
  readonly name: string
  /** What finds everything that is kept of them. Made with the key that all campaigns share. */
  readonly person: () => string
}

/** Archiving erases a campaign's person key. In any other case a missing key is a fault. */
const assertArchived = async (ports: Ports, { _id }: Campaign): Promise<void> => {
  if ((await getCampaign(ports, _id))?.state === 'archived') return
  throw new Error(`the person key of campaign ${_id} cannot be read`)
}

/**
 * How a person is named in the claims of a campaign. Campaigns stored before they had keys of their own use the common
 * key. Undefined when the campaign was archived after it was read: nobody can be named in it any more.
 */
export const claimantOf = async (
  { ports, instance, openid }: Pick<Call, 'ports' | 'instance' | 'openid'>,
  campaign: Campaign,
): Promise<Claimant | undefined> => {
  const common = await commonKey(ports, instance)
  const person = () => personUnder(common, openid)
  const { personKey } = campaign
  if (personKey === undefined) return { name: person(), person }
  const own = knownSecret(instance, personKey) ?? (await readSecret(ports, instance, personKey))
  if (own !== undefined) return { name: personUnder(own, openid), person }
  await assertArchived(ports, campaign)
  return undefined
}
