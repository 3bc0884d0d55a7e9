import type { CampaignCard, Timestamp } from '@hongbao/types'
import { standing } from './standing'

const isOver = (card: CampaignCard, asOf: Timestamp): boolean =>
  ['gone', 'ended'].includes(standing(card, asOf, asOf).kind)

/** The cards by rank, with those of which nothing can be had any more at the end. */
export const inOrder = (cards: readonly CampaignCard[], asOf: Timestamp): readonly CampaignCard[] => [
  ...cards.filter((card) => !isOver(card, asOf)),
  ...cards.filter((card) => isOver(card, asOf)),
]
