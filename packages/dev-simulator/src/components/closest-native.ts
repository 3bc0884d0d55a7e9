import type { ScreenElement } from '../view/nodes'
import { type NativeNode, nativeAt } from './native-component'

/** The nearest native component of a tag at or above an element, also outside of the element's custom component. */
export const closestNative = (element: Element, tag: string): NativeNode | undefined => {
  const found = element.closest(`wx-${tag}`)
  return found ? nativeAt(found) : undefined
}

/** The native components of the given tags inside an element, in document order. */
export const nativesIn = (element: Element, tags: string[]): NativeNode[] => {
  const found = element.querySelectorAll<ScreenElement>(tags.map((tag) => `wx-${tag}`).join(','))
  return [...found].flatMap((one) => nativeAt(one) ?? [])
}

/** Whether an element is, or is inside of, a disabled control: a tap on it does nothing. */
export const disabledAt = (element: Element): boolean => {
  const control = element.closest('wx-button,wx-input,wx-textarea,wx-switch,wx-checkbox,wx-radio,wx-picker')
  return control !== null && isOn(nativeAt(control)?.get('disabled'))
}

/** Reads a boolean property as WeChat does: the empty string and 'false' are false, and every other text is true. */
export const isOn = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== false && value !== '' && value !== 'false'
