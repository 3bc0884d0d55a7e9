import { dispatch } from '../view/events'
import { nativesIn } from './closest-native'
import { type NativeDefinition, type NativeNode, nativeAt } from './native-component'

const LABELLED = ['button', 'checkbox', 'radio', 'switch', 'input', 'textarea', 'picker']

/** A tap on a label is a tap on the control that `for` names, or on the first control inside. */
export const label: NativeDefinition = {
  properties: { for: '' },
  setup(self) {
    self.element.addEventListener('phone-tap', (event) => {
      const from = event.target as Element
      if (from.closest(LABELLED.map((tag) => `wx-${tag}`).join(','))) return
      const target = labelledBy(self)
      if (target) pressLabelled(target)
    })
    return undefined
  },
}

const labelledBy = (self: NativeNode): NativeNode | undefined => {
  const id = self.get<string>('for')
  if (!id) return nativesIn(self.element, LABELLED)[0]
  const found = self.element.closest('wx-page')?.querySelector(`#${CSS.escape(id)}`)
  return found ? nativeAt(found) : undefined
}

const pressLabelled = (target: NativeNode): void => {
  const field = target.element.querySelector<HTMLInputElement>('.wx-field')
  if (field) field.focus()
  else dispatch(target.node, 'tap', {}, { bubbles: false })
}
