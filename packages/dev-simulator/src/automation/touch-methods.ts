import { fire, fireLongPress, LONG_PRESS_MS, tap } from '../runtime/gestures'
import type { ScreenElement } from '../view/nodes'
import type { ElementRegistry } from './element-registry'
import type { Methods } from './method-table'
import { settle } from './settle'

type Finger = {
  readonly identifier: number
  readonly clientX: number
  readonly clientY: number
}

type TouchParams = {
  readonly elementId: string
  readonly touches?: Finger[]
  readonly changedTouches?: Finger[]
}

/** The part of `Element.*` that touches elements. */
export const touchMethods = (elements: ElementRegistry): Methods => {
  const holds = new WeakMap<ScreenElement, number>()
  const release = (element: ScreenElement) => clearTimeout(holds.get(element))
  return {
    async 'Element.tap'({ elementId }: TouchParams) {
      const element = elements.element(elementId)
      const finger = centerOf(element)
      fire(element, 'touchstart', [finger], [finger])
      fire(element, 'touchend', [], [finger])
      tap(element, finger)
      await settle()
    },
    // The client has no message for a long press: it waits for 350 ms between touchstart and touchend.
    'Element.touchstart'(params: TouchParams) {
      const element = elements.element(params.elementId)
      const finger = params.touches?.[0] ?? centerOf(element)
      holds.set(
        element,
        window.setTimeout(() => fireLongPress(element, finger), LONG_PRESS_MS - 10),
      )
      fireTouches(element, 'touchstart', params)
    },
    'Element.touchmove'(params: TouchParams) {
      const element = elements.element(params.elementId)
      release(element)
      fireTouches(element, 'touchmove', params)
    },
    async 'Element.touchend'(params: TouchParams) {
      await settle()
      const element = elements.element(params.elementId)
      release(element)
      fireTouches(element, 'touchend', params)
      await settle()
    },
  }
}

const fireTouches = (
  element: ScreenElement,
  type: string,
  { touches, changedTouches }: TouchParams,
): void => {
  const center = centerOf(element)
  fire(element, type, touches ?? (type === 'touchend' ? [] : [center]), changedTouches ?? touches ?? [center])
}

const centerOf = (element: Element): Finger => {
  const { left, top, width, height } = element.getBoundingClientRect()
  return { identifier: 0, clientX: left + width / 2, clientY: top + height / 2 }
}
