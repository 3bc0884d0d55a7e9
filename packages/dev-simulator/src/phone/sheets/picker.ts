import type { PickerSheet } from '../../components/phone-services'
import { h } from '../dom'
import type { Sheet } from '../overlays'
import { createWheels } from '../wheels'
import type { Say } from '../words'

/** WeChat's picker; answers the chosen index of each column. */
export const pickerSheet = (sheet: PickerSheet, say: Say): Sheet<number[] | null> => {
  const wheels = createWheels(sheet)
  return {
    state: {
      kind: 'picker',
      get chosen() {
        return wheels.words()
      },
    },
    place: 'bottom',
    light: true,
    dismissed: null,
    draw: (answer) =>
      h(
        'div',
        { class: 'wheels' },
        h(
          'header',
          {},
          h('button', { 'data-role': 'cancel', onclick: () => answer(null) }, say('cancel')),
          h('b', {}, sheet.title),
          h('button', { 'data-role': 'confirm', onclick: () => answer(wheels.chosen()) }, say('confirm')),
        ),
        wheels.element,
      ),
  }
}
