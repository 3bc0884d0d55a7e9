import { answered, CampaignId, DraftContent, HOUSE_BRAND, parse, refused } from '@hongbao/types'
import { standingOf } from './change-campaign'
import { readEntry } from './log'
import type { ChangeOutcome, Operating, Wanted } from './operating'

/**
 * Saves what is known of a campaign that is not published. The draft gets the next revision; a save from an old
 * revision is refused. Drafts are not logged.
 */
export const saveDraft = async (
  { ports }: Operating,
  { campaignId, from }: Wanted,
  content: DraftContent,
): Promise<ChangeOutcome> => {
  if (!parse(CampaignId, campaignId).ok) return refused('INVALID', { field: 'campaignId' })
  const parsed = parse(DraftContent, content)
  if (!parsed.ok) return refused('INVALID', { field: parsed.field })
  const { campaign, revision } = await standingOf(ports, campaignId)
  if (campaign) return refused('ID_TAKEN')
  if (revision !== from) return refused('CONFLICT', { revision })
  if (await readEntry(ports, campaignId, from + 1)) return refused('CONFLICT', { revision: from + 1 })
  const { brandId = HOUSE_BRAND } = parsed.output
  const about = { brandId, at: ports.clock.now() }
  const saved = { state: 'open', content: parsed.output, revision: from + 1, ...about } as const
  if ((await ports.documents.insert('drafts', { _id: campaignId, ...saved })) === 'inserted')
    return answered({ revision: saved.revision, already: false })
  const moved = await ports.documents.updateOne('drafts', { _id: campaignId, revision: from }, { put: saved })
  return moved
    ? answered({ revision: saved.revision, already: false })
    : refused('CONFLICT', { revision: (await standingOf(ports, campaignId)).revision })
}
