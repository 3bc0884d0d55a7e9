import { isOn } from './closest-native'
import type { NativeDefinition } from './native-component'
import { FIELD_PROPERTIES, setUpField, typeInto } from './text-field'

/** Keyboards by `type`. */
const INPUT_MODES: Record<string, string> = { number: 'numeric', digit: 'decimal', idcard: 'text' }

/** https://developers.weixin.qq.com/miniprogram/dev/component/input.html */
export const input: NativeDefinition = {
  properties: { ...FIELD_PROPERTIES, type: 'text', password: false },
  reflect: ['disabled'],
  setup(self) {
    const field = self.part<HTMLInputElement>('wx-field')
    field.autocomplete = 'off'
    field.maxLength = FIELD_PROPERTIES.maxlength
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return
      self.emit('confirm', { value: field.value })
      if (!isOn(self.get('confirmHold'))) field.blur()
    })
    const reactions = setUpField(self)
    const changed = {
      ...reactions.changed,
      type: (value: unknown) => {
        field.inputMode = INPUT_MODES[String(value)] ?? 'text'
      },
      password: (value: unknown) => {
        field.type = isOn(value) ? 'password' : 'text'
      },
    }
    return { ...reactions, changed }
  },
  functions: { input: (self, text: never) => typeInto(self, text) },
}
