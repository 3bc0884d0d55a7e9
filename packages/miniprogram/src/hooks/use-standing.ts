import type { CampaignCard, Timestamp } from '@hongbao/types'
import { type Standing, standing } from '../campaign/standing'
import { type Known, useKnown } from '../store/known'

/** Where a campaign stands. A claim on this phone that was told "sold out" counts more than an older answer. */
export const useStanding = ({ data: card, asOf }: Known<CampaignCard>, now: Timestamp): Standing => {
  const gone = useKnown((known) => known.gone[card.id] === card.stockRevision)
  return gone ? standing({ ...card, availability: 'gone' }, now, now) : standing(card, asOf, now)
}
