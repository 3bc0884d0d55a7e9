/** The accessibility attributes of every component, by property name. */
const ARIA = new Set([
  'ariaLabel',
  'ariaHidden',
  'ariaLive',
  'ariaSelected',
  'ariaDisabled',
  'ariaChecked',
  'ariaExpanded',
  'ariaValuenow',
  'ariaValuemin',
  'ariaValuemax',
  'ariaValuetext',
  'ariaModal',
  'ariaAtomic',
  'ariaBusy',
  'ariaDescribedby',
  'ariaLabelledby',
  'ariaControls',
  'ariaHaspopup',
  'ariaInvalid',
  'ariaMultiline',
  'ariaOrientation',
  'ariaPressed',
  'ariaReadonly',
  'ariaRequired',
  'ariaLevel',
])

/** Properties of every native component (https://developers.weixin.qq.com/miniprogram/dev/component/). */
export const COMMON_PROPERTIES: Record<string, unknown> = {
  hidden: false,
  ariaRole: '',
  ...Object.fromEntries([...ARIA].map((name) => [name, undefined])),
  /** The answer of `wx.createAnimation().export()`. */
  animation: null,
}

/** Writes a property that every component has to its element. Answers false for other properties. */
export const reflectCommon = (element: HTMLElement, name: string, value: unknown): boolean => {
  if (name === 'hidden') {
    element.toggleAttribute('hidden', value !== false && value !== undefined && value !== 'false')
    return true
  }
  if (name === 'ariaRole' || ARIA.has(name)) {
    const attribute = name === 'ariaRole' ? 'role' : `aria-${name.slice('aria'.length).toLowerCase()}`
    if (value === undefined || value === null || value === '') element.removeAttribute(attribute)
    else element.setAttribute(attribute, String(value))
    return true
  }
  if (name === 'animation') {
    if (value) element.dispatchEvent(new CustomEvent('phone-animation', { detail: value, bubbles: true }))
    return true
  }
  return false
}
