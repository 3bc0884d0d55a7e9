import { h } from '../phone/dom'

/** A row of buttons, one of which is pressed. */
export type Choice<T> = {
  readonly element: HTMLElement
  show(current: T): void
}

/** Makes the buttons only once: a button that is replaced loses the focus and a click that has begun. */
export const createChoice = <T extends string | number>(
  label: string,
  options: readonly (readonly [value: T, name: string])[],
  choose: (value: T) => void,
): Choice<T> => {
  const buttons = options.map(([value, name]) => h('button', { onclick: () => choose(value) }, name))
  return {
    element: h('fieldset', {}, h('legend', {}, label), h('div', {}, ...buttons)),
    show(current) {
      for (const [index, button] of buttons.entries()) {
        button.setAttribute('aria-pressed', String(options[index]?.[0] === current))
      }
    },
  }
}
