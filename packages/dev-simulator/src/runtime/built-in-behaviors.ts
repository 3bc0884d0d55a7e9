import type { CodeSpace } from 'glass-easel-miniprogram-adapter'
import { FORM_ROLES, type FormRole } from '../components/form-roles'

/**
 * The behaviors that WeChat brings, by name
 * (https://developers.weixin.qq.com/miniprogram/dev/framework/custom-component/behaviors.html).
 */
export const builtInBehaviors = (space: CodeSpace): ((name: string) => unknown) => {
  const make = (definition: object) =>
    space
      .behavior()
      .definition(definition as never)
      .register()
  const marked = (role: FormRole) => ({
    created(this: { _$: object }) {
      Object.defineProperty(this._$, FORM_ROLES[role], { value: true })
    },
  })
  const field = { name: { type: String }, value: { type: null } }
  const known = new Map<string, unknown>([
    ['wx://form-field', make({ properties: field, lifetimes: marked('field') })],
    ['wx://form-field-group', make({ lifetimes: marked('group') })],
    ['wx://form-field-button', make({ lifetimes: marked('button') })],
    // `export` of the definition itself says what selectComponent answers.
    ['wx://component-export', make({})],
  ])
  // Others, such as wx://proxy-scroll-view, belong to renderers that a browser does not have, and add nothing here.
  const nothing = make({})
  return (name) => known.get(name) ?? nothing
}
