import type { PickerSheet } from '../../components/phone-services'
import type { Sheet } from '../overlays'
import { createWheels } from '../wheels'
import type { Say } from '../words'

/** WeChat's picker; answers the chosen index of each column. */
export const pickerSheet = (sheet: PickerSheet, say: Say): Sheet<number[] | null> => ({
  state: { kind: 'picker' },
  place: 'bottom',
  light: true,
  dismissed: null,
  draw: (answer) => createWheels(sheet, { cancel: say('cancel'), done: say('confirm') }, answer),
})
