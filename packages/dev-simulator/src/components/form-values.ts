import { dispatch } from '../view/events'
import type { ScreenElement, ViewNode } from '../view/nodes'
import { nativesIn } from './closest-native'
import { hasFormRole, isSeenFrom } from './form-roles'
import { type NativeNode, nativeAt } from './native-component'

const FIELDS = [
  'input',
  'textarea',
  'switch',
  'slider',
  'picker',
  'checkbox-group',
  'radio-group',
  'picker-view',
]

/** Fires a form's submit event with the values of its named fields. */
export const submitForm = (form: NativeNode, button: NativeNode): void => {
  const value = Object.fromEntries(fieldsOf(form).filter(([name]) => name))
  const detail = { value, target: { id: button.element.id, dataset: button.node.dataset ?? {} } }
  dispatch(form.node, 'submit', detail)
}

/** Names and values of the fields that a form sees, in document order. */
const fieldsOf = (form: NativeNode): [name: string, value: unknown][] =>
  [...form.element.querySelectorAll<ScreenElement>('*')].flatMap((element) => {
    const node = element.__wxElement
    if (!node || !isSeenFrom(form.node, node, 'group')) return []
    if (hasFormRole(node, 'field')) {
      const { name, value } = dataOfNode(node)
      return [[String(name ?? ''), value]]
    }
    const native = nativeAt(element)
    return native && FIELDS.includes(element.__native ?? '')
      ? [[native.get<string>('name'), fieldValue(native)]]
      : []
  })

const dataOfNode = (node: ViewNode): Record<string, unknown> =>
  (node as unknown as { data: Record<string, unknown> }).data

/** Empties a form's fields and fires its reset event. */
export const resetForm = (form: NativeNode): void => {
  for (const field of nativesIn(form.element, [...FIELDS, 'checkbox', 'radio'])) resetField(field)
  dispatch(form.node, 'reset', { target: {} })
}

/** The value that a field has in a form: text, a boolean, a number, or the chosen values of its group. */
export const fieldValue = (field: NativeNode): unknown => {
  switch (field.element.__native) {
    case 'switch':
      return Boolean(field.get('checked'))
    case 'checkbox-group':
      return checkedIn(field, 'checkbox')
    case 'radio-group':
      return checkedIn(field, 'radio')[0] ?? ''
    case 'picker':
      return field.get('value') ?? (field.get('mode') === 'selector' ? 0 : '')
    default:
      return field.get('value')
  }
}

export const checkedIn = (group: NativeNode, tag: string): unknown[] =>
  nativesIn(group.element, [tag])
    .filter((one) => one.get('checked'))
    .map((one) => one.get('value'))

const resetField = (field: NativeNode): void => {
  const tag = field.element.__native
  if (tag === 'switch' || tag === 'checkbox' || tag === 'radio') field.set('checked', false)
  else if (tag === 'slider') field.set('value', field.get('min'))
  else if (tag === 'input' || tag === 'textarea') field.set('value', '')
}

/** The group that a checkbox or a radio belongs to. */
export const groupOf = (choice: NativeNode, tag: string): NativeNode | undefined => {
  const group = choice.element.closest(`wx-${tag}-group`)
  return group ? nativeAt(group) : undefined
}
