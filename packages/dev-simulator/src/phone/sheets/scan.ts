import { h } from '../dom'
import type { Sheet } from '../overlays'
import type { Say } from '../words'
import { pair } from './pair'

/** Stands in for the camera: the person writes what the code says. */
export const scanSheet = (say: Say): Sheet<string | null> => ({
  state: { kind: 'scan' },
  place: 'full',
  dismissed: null,
  draw(answer) {
    const field = h('input', {
      placeholder: say('scanField'),
      'aria-label': say('scanField'),
    }) as HTMLInputElement
    const done = (agreed: boolean) => answer(agreed ? field.value : null)
    return h(
      'div',
      { class: 'scan' },
      h('p', {}, say('scanNote')),
      field,
      pair(say('cancel'), say('confirm'), done),
    )
  },
})
