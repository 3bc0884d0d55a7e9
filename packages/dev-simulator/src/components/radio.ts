import { disabledAt, isOn, nativesIn } from './closest-native'
import { groupOf } from './form-values'
import type { NativeDefinition } from './native-component'

export const radio: NativeDefinition = {
  properties: { value: '', checked: false, disabled: false, color: '#09BB07' },
  reflect: ['checked', 'disabled'],
  setup(self) {
    self.element.setAttribute('role', 'radio')
    self.node.addListener('tap', () => {
      if (disabledAt(self.element) || isOn(self.get('checked'))) return
      const group = groupOf(self, 'radio')
      for (const other of group ? nativesIn(group.element, ['radio']) : [])
        other.set('checked', other === self)
      self.set('checked', true)
      group?.emit('change', { value: self.get('value') })
    })
    return {
      changed: {
        checked: (value) => self.element.setAttribute('aria-checked', String(isOn(value))),
        color: (value) => self.element.style.setProperty('--choice', String(value)),
      },
    }
  },
}

export const radioGroup: NativeDefinition = { properties: { name: '' } }
