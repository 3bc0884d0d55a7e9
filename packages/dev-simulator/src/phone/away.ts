import { h } from './dom'
import type { Overlays } from './overlays'
import { say } from './words'

/** Covers the screen while the mini program is in the background. Settles when the person returns to it. */
export const createAwayScreen = (overlays: Overlays, language: string): Promise<void> =>
  overlays.open<void>({
    state: { kind: 'away' },
    place: 'full',
    dismissed: undefined,
    draw: (answer) =>
      h(
        'div',
        { class: 'away' },
        h('p', {}, say('away', language)),
        h(
          'button',
          { class: 'solo', 'data-role': 'confirm', onclick: () => answer() },
          say('back', language),
        ),
      ),
  })
