import { reflectCommon } from './common-properties'
import type { NativeDefinition } from './native-component'

/**
 * Writes a property to its element, for the default stylesheet and for screen readers. The element is null where the
 * page or the component has been removed, because logic code may still set its data.
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
