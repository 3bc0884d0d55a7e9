import { h } from '../dom'
import type { Sheet } from '../overlays'
import type { Say } from '../words'

/** WeChat's list of actions; answers the index of the one that was tapped. */
export const actionSheet = (
  items: string[],
  itemColor: string,
  note: string,
  say: Say,
): Sheet<number | null> => ({
  state: { kind: 'action-sheet', items },
  place: 'bottom',
  light: true,
  dismissed: null,
  draw: (answer) =>
    h(
      'div',
      { class: 'actions' },
      note && h('div', { class: 'note' }, note),
      ...items.map((item, index) =>
        h('button', { style: `color:${itemColor}`, onclick: () => answer(index) }, item),
      ),
      h('button', { class: 'cancel', 'data-role': 'cancel', onclick: () => answer(null) }, say('cancel')),
    ),
})
