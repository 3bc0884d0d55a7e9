import { rewriteValue } from '../compile/rewrite-values'
import { isOn } from './closest-native'
import type { NativeNode, Reactions } from './native-component'

type Field = HTMLInputElement | HTMLTextAreaElement

/** Properties that input and textarea share. */
export const FIELD_PROPERTIES = {
  value: '',
  placeholder: '',
  placeholderStyle: '',
  placeholderClass: '',
  disabled: false,
  maxlength: 140,
  focus: false,
  autoFocus: false,
  cursorSpacing: 0,
  cursor: -1,
  selectionStart: -1,
  selectionEnd: -1,
  adjustPosition: true,
  holdKeyboard: false,
  alwaysEmbed: false,
  confirmType: 'done',
  confirmHold: false,
  name: '',
}

/**
 * The behaviour that input and textarea share: typing, focus, placeholder. `resized` runs after every change of the
 * text.
 */
export const setUpField = (self: NativeNode, resized: () => void = () => {}): Reactions => {
  const field = self.part<Field>('wx-field')
  field.addEventListener('input', () => type(self, field, resized))
  field.addEventListener('focus', () => self.emit('focus', { value: field.value, height: 0 }))
  field.addEventListener('blur', () =>
    self.emit('blur', { value: field.value, cursor: field.selectionStart ?? 0 }),
  )
  const showValue = (value: unknown) => {
    const text = value === undefined || value === null ? '' : String(value)
    if (field.value !== text) field.value = text
    showPlaceholder(self, field)
    resized()
  }
  return {
    attached() {
      showPlaceholder(self, field)
      if (isOn(self.get('focus')) || isOn(self.get('autoFocus'))) field.focus()
      resized()
    },
    changed: {
      value: showValue,
      placeholder: () => showPlaceholder(self, field),
      placeholderStyle: () => showPlaceholder(self, field),
      placeholderClass: () => showPlaceholder(self, field),
      disabled: (value) => {
        field.disabled = isOn(value)
      },
      maxlength: (value) => limitLength(field, Number(value)),
      focus: (value) => (isOn(value) ? field.focus() : field.blur()),
    },
  }
}

/** Types a text in place of the person, for automation's `.input(text)`. */
export const typeInto = (self: NativeNode, text: string): void => {
  const field = self.part<Field>('wx-field')
  const limit = Number(self.get('maxlength'))
  field.value = limit >= 0 ? String(text).slice(0, limit) : String(text)
  field.dispatchEvent(new Event('input'))
}

const type = (self: NativeNode, field: Field, resized: () => void): void => {
  self.set('value', field.value)
  showPlaceholder(self, field)
  resized()
  const cursor = field.selectionStart ?? field.value.length
  self.emit('input', { value: field.value, cursor, keyCode: field.value.charCodeAt(cursor - 1) || 0 })
}

const limitLength = (field: Field, limit: number): void => {
  if (limit >= 0) field.maxLength = limit
  else field.removeAttribute('maxlength')
}

const showPlaceholder = (self: NativeNode, field: Field): void => {
  const shown = self.part('wx-placeholder-text')
  shown.textContent = field.value ? '' : String(self.get('placeholder') ?? '')
  shown.className = `wx-placeholder-text ${self.get('placeholderClass') ?? ''}`
  shown.setAttribute('style', rewriteValue(String(self.get('placeholderStyle') ?? '')))
  field.setAttribute('aria-label', String(self.get('ariaLabel') ?? self.get('placeholder') ?? ''))
}
