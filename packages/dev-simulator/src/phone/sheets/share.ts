import { h } from '../dom'
import type { Sheet } from '../overlays'
import type { Say } from '../words'
import { pair } from './pair'

export type ShareCard = {
  readonly title: string
  readonly path: string
  readonly imageUrl?: string
}

/** Shows the card that would be sent to a chat; answers whether the person sends it. */
export const shareSheet = (card: ShareCard, say: Say): Sheet<boolean> => ({
  state: { kind: 'share', ...card },
  place: 'bottom',
  light: true,
  dismissed: false,
  draw: (answer) =>
    h(
      'div',
      { class: 'sheet' },
      h('h2', {}, say('send')),
      h(
        'div',
        { class: 'card' },
        h('b', {}, card.title),
        card.imageUrl ? h('img', { src: card.imageUrl, alt: '' }) : h('div', { class: 'blank' }),
        h('small', {}, `${say('shareCard')} · ${card.path}`),
      ),
      pair(say('cancel'), say('send'), answer),
    ),
})
