import { CampaignContent, CampaignId, parse, refused } from '@hongbao/types'
import { deliveryOf } from '../deliveries'
import { freshCtokenName, freshPersonKeyName, PERSON_KEY_BYTES } from '../secret-names'
import { checkUnique } from '../stock/check-unique'
import { changeCampaign } from './change-campaign'
import { giveUpSecrets, keepSecret } from './keep-secret'
import type { ChangeOutcome, Operating, Wanted } from './operating'

/**
 * What publishing needs: WeChat's ctoken of the cover, unless grants hand over something else than a link, and the
 * campaign's content, unless a draft holds it.
 */
export type Publication = { readonly ctoken?: string; readonly campaign?: CampaignContent }

/**
 * Publishes a campaign. It throws where the database lacks the unique index and could oversell. The secrets are kept
 * first, under fresh names; the stock is created before the campaign's document, so that a reader of the campaign
 * finds its stock.
 */
export const publishCampaign = async (
  operating: Operating,
  wanted: Wanted,
  { ctoken = '', campaign }: Publication,
): Promise<ChangeOutcome> => {
  const { documents, chance } = operating.ports
  if (!parse(CampaignId, wanted.campaignId).ok) return refused('INVALID', { field: 'campaignId' })
  const content = parse(
    CampaignContent,
    campaign ?? (await documents.get('drafts', wanted.campaignId))?.content,
  )
  if (!content.ok) return refused('INVALID', { field: content.field })
  const { needsCtoken } = deliveryOf(content.output)
  if (needsCtoken && !ctoken) return refused('INVALID', { field: 'ctoken' })
  await checkUnique(operating.ports, 'claims')
  const names = {
    ctoken: freshCtokenName(wanted.campaignId, wanted.changeId),
    personKey: freshPersonKeyName(wanted.campaignId, wanted.changeId),
  }
  const kept = await keepSecret(operating.ports, names.ctoken, needsCtoken ? ctoken : '')
  if (kept === 'other') return refused('INVALID', { field: 'changeId' })
  await documents.insert('secrets', { _id: names.personKey, value: chance.key(PERSON_KEY_BYTES) })
  const publish = { kind: 'publish', campaign: content.output, ...names } as const
  const outcome = await changeCampaign(operating, wanted, publish)
  if (!outcome.ok && kept === 'kept') await giveUpSecrets(operating.ports, Object.values(names))
  return outcome
}
