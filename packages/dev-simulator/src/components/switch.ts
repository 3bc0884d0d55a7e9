import { disabledAt, isOn } from './closest-native'
import type { NativeDefinition, NativeNode } from './native-component'

export const switchComponent: NativeDefinition = {
  properties: { checked: false, disabled: false, type: 'switch', color: '#04BE02', name: '' },
  reflect: ['checked', 'disabled', 'type'],
  setup(self) {
    self.element.setAttribute('role', 'switch')
    self.element.tabIndex = 0
    self.node.addListener('tap', () => toggle(self))
    return {
      changed: {
        checked: (value) => self.element.setAttribute('aria-checked', String(isOn(value))),
        color: (value) => self.element.style.setProperty('--choice', String(value)),
      },
    }
  },
  functions: { tap: (self) => toggle(self) },
}

const toggle = (self: NativeNode): void => {
  if (disabledAt(self.element)) return
  const checked = !isOn(self.get('checked'))
  self.set('checked', checked)
  self.emit('change', { value: checked })
}
