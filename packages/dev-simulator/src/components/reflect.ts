import { reflectCommon } from './common-properties'
import type { NativeDefinition } from './native-component'

/**
 * Writes a property to its element, where the default stylesheet or a screen reader looks for it. A page or a component
 * that is gone has no elements any more, and may still be told something.
 */
export const reflect = (
  element: HTMLElement | null,
  definition: NativeDefinition,
  name: string,
  value: unknown,
): void => {
  if (!element || reflectCommon(element, name, value)) return
  if (!definition.reflect?.includes(name)) return
  const attribute = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  if (value === undefined || value === null || value === false || value === '')
    element.removeAttribute(attribute)
  else element.setAttribute(attribute, value === true ? '' : String(value))
}
