import { disabledAt, isOn } from './closest-native'
import { checkedIn, groupOf } from './form-values'
import type { NativeDefinition } from './native-component'

export const checkbox: NativeDefinition = {
  properties: { value: '', checked: false, disabled: false, color: '#09BB07' },
  reflect: ['checked', 'disabled'],
  setup(self) {
    self.element.setAttribute('role', 'checkbox')
    self.node.addListener('tap', () => {
      if (disabledAt(self.element)) return
      self.set('checked', !isOn(self.get('checked')))
      const group = groupOf(self, 'checkbox')
      group?.emit('change', { value: checkedIn(group, 'checkbox') })
    })
    return {
      changed: {
        checked: (value) => self.element.setAttribute('aria-checked', String(isOn(value))),
        color: (value) => self.element.style.setProperty('--choice', String(value)),
      },
    }
  },
}

export const checkboxGroup: NativeDefinition = { properties: { name: '' } }
