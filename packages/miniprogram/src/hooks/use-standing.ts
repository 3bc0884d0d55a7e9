import type { CampaignCard, Timestamp } from '@hongbao/types'
import { type Standing, standing } from '../campaign/standing'
import { type Known, useKnown } from '../store/known'

/** Where a campaign stands, by its last answer and by what this phone was told since when it tried to claim. */
export const useStanding = ({ data: card, asOf }: Known<CampaignCard>, now: Timestamp): Standing => {
  const gone = useKnown((known) => known.gone[card.id] === card.stockRevision)
  return gone ? standing({ ...card, availability: 'gone' }, now, now) : standing(card, asOf, now)
}
