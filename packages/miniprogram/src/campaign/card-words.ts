import type { Timestamp } from '@hongbao/types'
import type { PillTone } from '../components/state-pill'
import type { Messages } from '../i18n/messages'
import type { Standing } from './standing'

/** The words and the look of the pill on a cover's art. */
export const cardWords = (
  t: Messages,
  standing: Standing,
  mine: boolean,
  now: Timestamp,
): { state: string; tone: PillTone } => {
  if (mine) return { state: t.card.mine, tone: 'mine' }
  switch (standing.kind) {
    case 'open':
      return { state: t.card[standing.availability], tone: 'open' }
    case 'opens':
      return { state: t.card.opensIn(standing.at - now), tone: 'waiting' }
    case 'next-drop':
      return { state: t.card.nextDrop(standing.at, now), tone: 'waiting' }
    default:
      return { state: t.card[standing.kind], tone: 'over' }
  }
}
