import { isOn } from './closest-native'
import type { NativeDefinition, NativeNode } from './native-component'
import { FIELD_PROPERTIES, setUpField, typeInto } from './text-field'

/** https://developers.weixin.qq.com/miniprogram/dev/component/textarea.html */
export const textarea: NativeDefinition = {
  properties: {
    ...FIELD_PROPERTIES,
    autoHeight: false,
    fixed: false,
    showConfirmBar: true,
    disableDefaultPadding: false,
  },
  reflect: ['disabled', 'autoHeight'],
  setup(self) {
    self.part<HTMLTextAreaElement>('wx-field').maxLength = FIELD_PROPERTIES.maxlength
    let lines = 0
    const resized = () => {
      const count = fitHeight(self)
      if (count === lines) return
      lines = count
      const height = self.part('wx-field').scrollHeight
      self.emit('linechange', { height, heightRpx: (height * 750) / window.innerWidth, lineCount: count })
    }
    return setUpField(self, resized)
  },
  functions: { input: (self, text: never) => typeInto(self, text) },
}

/** Makes the field as high as its text where `auto-height` is set. Answers the number of lines. */
const fitHeight = (self: NativeNode): number => {
  const field = self.part('wx-field')
  if (!field.isConnected) return 0
  if (isOn(self.get('autoHeight'))) {
    field.style.height = 'auto'
    field.style.height = `${field.scrollHeight}px`
  }
  const lineHeight = Number.parseFloat(getComputedStyle(field).lineHeight) || 20
  return Math.max(1, Math.round(field.scrollHeight / lineHeight))
}
