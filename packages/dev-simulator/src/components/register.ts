import * as glassEasel from 'glass-easel'
import type { CodeSpace } from 'glass-easel-miniprogram-adapter'
import { dispatch } from '../view/events'
import { elementOf, type ScreenElement } from '../view/nodes'
import { catalogue } from './catalogue'
import { COMMON_PROPERTIES } from './common-properties'
import { type NativeDefinition, type NativeNode, type Reactions, rememberNative } from './native-component'
import type { PhoneServices } from './phone-services'
import { plainDefinitions } from './plain-definitions'
import { reflect } from './reflect'

type Groups = Record<string, (name: string) => never>

/** Defines every native component in the space `home`, and makes them known there and in the space `other`. */
export const registerNativeComponents = (
  home: CodeSpace,
  other: CodeSpace,
  templates: Groups,
  phone: PhoneServices,
): void => {
  for (const [tag, definition] of Object.entries(catalogue)) {
    const target = plainDefinitions.has(tag) ? tag : defineNative(home, tag, definition, templates, phone)
    for (const space of [home, other]) space.getComponentSpace().setGlobalUsingComponent(tag, target)
  }
}

/**
 * Values are not copied for every node: setData has cloned them already, and no native component changes them in place.
 */
const OPTIONS: glassEasel.ComponentOptions = {
  dataDeepCopy: glassEasel.DeepCopyKind.None,
  propertyPassingDeepCopy: glassEasel.DeepCopyKind.None,
}

const defineNative = (
  space: CodeSpace,
  tag: string,
  definition: NativeDefinition,
  templates: Groups,
  phone: PhoneServices,
): glassEasel.GeneralComponentDefinition => {
  const properties = { ...COMMON_PROPERTIES, ...definition.properties }
  const reactions = new WeakMap<object, Reactions>()
  const content = templates[tag]
  return space.getComponentSpace().defineComponent({
    is: `native/${tag}`,
    options: OPTIONS,
    ...(content && { template: { content, groupList: templates } }),
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, value]) => {
        const type = definition.untyped?.includes(name) ? null : typeOf(value)
        return [name, { type, value }]
      }),
    ) as never,
    observers: Object.keys(properties).map((name) => ({
      fields: name,
      observer(this: glassEasel.GeneralComponent, value: unknown) {
        reflect(elementOf(this), definition, name, value)
        reactions.get(this)?.changed?.[name]?.(value)
      },
    })),
    lifetimes: {
      created(this: glassEasel.GeneralComponent) {
        const element = elementOf(this)
        // A page or a component that is gone has no elements, but logic code may still add nodes to it.
        if (!element) return
        const self = createNativeNode(this, tag, element)
        for (const name of definition.reflect ?? []) {
          const value = definition.properties?.[name]
          if (value) reflect(self.element, definition, name, value)
        }
        const own = definition.setup?.(self, phone)
        if (own) reactions.set(this, own)
      },
      attached(this: glassEasel.GeneralComponent) {
        reactions.get(this)?.attached?.()
      },
      detached(this: glassEasel.GeneralComponent) {
        reactions.get(this)?.detached?.()
      },
    },
  }) as never
}

type Self = NativeNode & { node: glassEasel.GeneralComponent }

/** The methods of every native node. All nodes share them, because a page has thousands of nodes. */
const nativeMethods: Omit<NativeNode, 'element' | 'node'> & ThisType<Self> = {
  get(name) {
    return this.all()[name] as never
  },
  all() {
    return this.node.data as Record<string, unknown>
  },
  set(name, value) {
    this.node.setData({ [name]: value })
  },
  emit(type, detail = {}, init) {
    dispatch(this.node, type, detail, init)
  },
  part(className) {
    return this.element.querySelector(`.${className}`) as never
  },
}

const createNativeNode = (
  component: glassEasel.GeneralComponent,
  tag: string,
  element: ScreenElement,
): NativeNode => {
  element.__native = tag
  const self = Object.assign(Object.create(nativeMethods), { element, node: component }) as NativeNode
  rememberNative(element, self)
  return self
}

/** A property has its default's type, as in WeChat: `value="20"` on a slider is the number 20. */
const typeOf = (value: unknown): NumberConstructor | StringConstructor | BooleanConstructor | null => {
  if (typeof value === 'number') return Number
  if (typeof value === 'string') return String
  return typeof value === 'boolean' ? Boolean : null
}
