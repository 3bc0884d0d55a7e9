import type { NativeDefinition } from './native-component'

/** How long a finger is down before the pressed look shows, and how long the look stays after it; ms. */
export const HOVER = { hoverStartTime: 50, hoverStayTime: 400, hoverStopPropagation: false }

export const view: NativeDefinition = {
  properties: { hoverClass: 'none', ...HOVER },
}
