import type { NativeDefinition } from './native-component'

/** How long a finger is down before, and up after, the pressed look shows; in ms. */
export const HOVER = { hoverStartTime: 50, hoverStayTime: 400, hoverStopPropagation: false }

export const view: NativeDefinition = {
  properties: { hoverClass: 'none', ...HOVER },
}
