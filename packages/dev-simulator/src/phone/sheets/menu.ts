import { fromMarkup, h } from '../dom'
import { icons } from '../icons'
import type { Sheet } from '../overlays'
import type { Say, Word } from '../words'

export type MenuChoice = 'send' | 'timeline' | 'relaunch' | null

/** What the menu offers; the rest is drawn as disabled. */
export type MenuOffer = { readonly send: boolean; readonly timeline: boolean }

/** The menu of the capsule. */
export const menuSheet = (offer: MenuOffer, say: Say): Sheet<MenuChoice> => ({
  state: { kind: 'menu' },
  place: 'bottom',
  light: true,
  dismissed: null,
  draw(answer) {
    const item = (choice: MenuChoice, icon: string, name: Word, enabled: boolean) =>
      h(
        'button',
        { disabled: !enabled, onclick: () => answer(choice) },
        h('span', {}, fromMarkup(icon)),
        say(name),
      )
    return h(
      'div',
      { class: 'menu' },
      h(
        'div',
        { class: 'grid' },
        item('send', icons.chat, 'send', offer.send),
        item('timeline', icons.moments, 'timeline', offer.timeline),
        item('relaunch', icons.again, 'relaunch', true),
      ),
      h('button', { class: 'cancel', 'data-role': 'cancel', onclick: () => answer(null) }, say('cancel')),
    )
  },
})
