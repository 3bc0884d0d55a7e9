import { closestNative, disabledAt } from './closest-native'
import { isSeenFrom } from './form-roles'
import { resetForm, submitForm } from './form-values'
import type { NativeDefinition, NativeNode } from './native-component'
import type { PhoneServices } from './phone-services'

/** https://developers.weixin.qq.com/miniprogram/dev/component/button.html */
export const button: NativeDefinition = {
  properties: {
    size: 'default',
    type: 'default',
    plain: false,
    disabled: false,
    loading: false,
    formType: '',
    openType: '',
    hoverClass: 'button-hover',
    hoverStopPropagation: false,
    hoverStartTime: 20,
    hoverStayTime: 70,
    lang: 'en',
    sessionFrom: '',
    appParameter: '',
    sendMessageTitle: '',
    sendMessagePath: '',
    sendMessageImg: '',
    showMessageCard: false,
    name: '',
  },
  reflect: ['size', 'type', 'plain', 'disabled', 'loading'],
  setup(self, phone) {
    self.element.tabIndex = 0
    self.node.addListener('tap', () => press(self, phone))
    return undefined
  },
}

const press = (self: NativeNode, phone: PhoneServices): void => {
  if (disabledAt(self.element)) return
  const form = formOf(self)
  const formType = self.get<string>('formType')
  if (form && formType === 'submit') submitForm(form, self)
  if (form && formType === 'reset') resetForm(form)
  const openType = self.get<string>('openType')
  if (openType) openFor(self, openType, phone)
}

/** A button inside of another component acts for a form around it only where that component says so. */
const formOf = (self: NativeNode): NativeNode | undefined => {
  const form = closestNative(self.element, 'form')
  return form && isSeenFrom(form.node, self.node, 'button') ? form : undefined
}

const openFor = (self: NativeNode, openType: string, { openTypes, tellMissing }: PhoneServices): void => {
  const open = Object.hasOwn(openTypes, openType) ? openTypes[openType] : undefined
  if (open) open(self)
  else tellMissing(`<button open-type="${openType}">`)
}
