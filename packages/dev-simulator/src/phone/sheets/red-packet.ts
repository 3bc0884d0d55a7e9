import { h } from '../dom'
import type { Sheet } from '../overlays'
import type { Say } from '../words'

/** Stands in for WeChat's own claim page. */
export const redPacketSheet = (url: string, say: Say): Sheet<void> => ({
  state: { kind: 'red-packet', url },
  place: 'full',
  dismissed: undefined,
  draw: (answer) =>
    h(
      'div',
      { class: 'packet' },
      h(
        'header',
        {},
        h('button', { onclick: () => answer() }, say('close')),
        h('span', {}, say('redPacketTitle')),
      ),
      h('div', { class: 'seal', 'aria-hidden': 'true' }, '開'),
      h('p', {}, say('redPacketNote')),
      h('code', {}, url),
      h('button', { class: 'leave', 'data-role': 'confirm', onclick: () => answer() }, say('close')),
    ),
})
